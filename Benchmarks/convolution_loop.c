/* Reads a picture of SIZE×SIZE×3 bytes from the end of a file and slides eight 3×3×3 filters over it, in plain loops over
   integers: the least that the convolution of the benchmark takes.

   Usage: convolution_loop PICTURE SIZE < FILTERS    (27 numbers for each filter) */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { filters = 8, channels = 3, side = 3 };

int main(int count, char **arguments) {
  if (count != 3) return 64;
  int size = atoi(arguments[2]), out = size - side + 1;
  size_t cells = (size_t)size * size;
  uint8_t *picture = malloc(cells * channels);
  int32_t *maps = calloc((size_t)filters * out * out, sizeof *maps);
  FILE *file = fopen(arguments[1], "rb");
  if (!picture || !maps || !file) return 2;
  if (fseek(file, -(long)(cells * channels), SEEK_END)) return 2;
  if (fread(picture, 1, cells * channels, file) != cells * channels) return 2;
  fclose(file);
  for (int f = 0; f < filters; f++)
    for (int c = 0; c < channels; c++)
      for (int i = 0; i < side; i++)
        for (int j = 0; j < side; j++) {
          int weight;
          if (scanf("%d", &weight) != 1) return 2;
          for (int row = 0; row < out; row++) {
            const uint8_t *from = picture + c * cells + (size_t)(row + i) * size + j;
            int32_t *to = maps + ((size_t)f * out + row) * out;
            for (int column = 0; column < out; column++) to[column] += from[column] * weight;
          }
        }
  long long sum = 0;
  for (size_t index = 0; index < (size_t)filters * out * out; index++) sum += maps[index];
  printf("%lld\n", sum);
  return 0;
}

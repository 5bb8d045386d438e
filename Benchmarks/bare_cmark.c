/* Renders every .md file of a folder with libcmark into another folder: the least that a site generator of
   CommonMark must do. */

#include <cmark.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*length + 1);
  if (text && fread(text, 1, *length, file) != *length) *length = 0;
  fclose(file);
  return text;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  DIR *folder = opendir(arguments[1]);
  if (!folder) return 2;
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t name = strlen(entry->d_name), length;
    if (name < 4 || strcmp(entry->d_name + name - 3, ".md")) continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
    char *text = read_file(path, &length);
    if (!text) return 2;
    char *html = cmark_markdown_to_html(text, length, CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s.html", arguments[2], (int)name - 3, entry->d_name);
    FILE *page = fopen(path, "wb");
    if (!page) return 2;
    fputs(html, page);
    fclose(page);
    free(html);
    free(text);
  }
  closedir(folder);
  return 0;
}

#include "CmarkArena.h"

#include <stdlib.h>
#include <string.h>

struct arena_chunk {
  struct arena_chunk *previous;
  size_t size, used;
  size_t padding;
};

// Before each block stands its size; blocks start at multiples of this.
enum { arena_unit = 16, arena_chunk_size = 1 << 18 };

static _Thread_local struct arena_chunk *arena_top;

static char *arena_start(struct arena_chunk *chunk) { return (char *)(chunk + 1); }

// The bytes of a block with its size before it.
static size_t arena_whole(size_t size) { return (size + 2 * arena_unit - 1) / arena_unit * arena_unit; }

static void *arena_take(size_t size) {
  if (size > (size_t)-1 / 2) abort();
  size_t whole = arena_whole(size);
  if (!arena_top || arena_top->size - arena_top->used < whole) {
    size_t length = whole > arena_chunk_size ? whole : arena_chunk_size;
    struct arena_chunk *chunk = malloc(sizeof(struct arena_chunk) + length);
    if (!chunk) abort();
    chunk->previous = arena_top;
    chunk->size = length;
    chunk->used = 0;
    arena_top = chunk;
  }
  char *block = arena_start(arena_top) + arena_top->used + arena_unit;
  arena_top->used += whole;
  memcpy(block - arena_unit, &size, sizeof size);
  return block;
}

static size_t arena_size(void *block) {
  size_t size;
  memcpy(&size, (char *)block - arena_unit, sizeof size);
  return size;
}

// Gives a block back where it is the last one.
static void arena_free(void *block) {
  if (!block || !arena_top) return;
  size_t whole = arena_whole(arena_size(block));
  char *start = (char *)block - arena_unit;
  if (start + whole == arena_start(arena_top) + arena_top->used) arena_top->used -= whole;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > (size_t)-1 / size) abort();
  void *block = arena_take(count * size);
  return memset(block, 0, count * size);
}

static void *arena_realloc(void *block, size_t size) {
  if (!block) return arena_take(size);
  size_t old = arena_size(block);
  if (size <= old) return block;
  arena_free(block);
  void *longer = arena_take(size);
  if (longer != block) memcpy(longer, block, old);
  return longer;
}

static cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

struct arena_mark arena_now(void) {
  struct arena_mark mark = {arena_top, arena_top ? arena_top->used : 0};
  return mark;
}

void arena_return(struct arena_mark mark) {
  while (arena_top && arena_top != mark.chunk && arena_top->previous) {
    struct arena_chunk *chunk = arena_top;
    arena_top = chunk->previous;
    free(chunk);
  }
  if (arena_top) arena_top->used = arena_top == mark.chunk ? mark.used : 0;
}

cmark_node *arena_parse(const char *text, size_t length) {
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena_memory);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}

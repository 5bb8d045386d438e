#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <cmark.h>

// Memory for libcmark that is given back all at once when a document ends: half of the time of a parse goes
// into allocating small blocks and freeing them again. Each thread has its own memory. What is taken later is
// given back earlier.

struct arena_chunk;

// What was taken of this thread's memory at some time.
struct arena_mark {
  struct arena_chunk *chunk;
  size_t used;
};

struct arena_mark arena_now(void);

// Parses a document into this thread's memory.
cmark_node *arena_parse(const char *text, size_t length);

// Gives back all that was taken since. The first chunk of a thread is kept for its next document.
void arena_return(struct arena_mark mark);

#endif

// Preloaded into the daemon: makes writes of a folder fail, and the wall clock tell another time.
//
//   cc -shared -fPIC -O2 -o faults.so faults.c -ldl
//
// TORTURE_FOLDER    only files below it fail
// TORTURE_FAULT     EIO, ENOSPC, or SHORT, which writes half of what it was asked for
// TORTURE_CONTROL   a file of four numbers of 64 bits, which may change at any time: how many writes
//                   and synchronizations there have been; the number of the first that fails, from 1;
//                   how many fail, from that one on; by how many seconds the wall clock is wrong
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static struct control {
  _Atomic int64_t operations, first, count, seconds;
} none, *control = &none;
static const char *folder;
static size_t folder_length;
static enum { NONE, FAIL, SHORT } kind;
static int error;

static int (*next_clock_gettime)(clockid_t, struct timespec *);
static ssize_t (*next_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*next_write)(int, const void *, size_t);
static int (*next_fsync)(int), (*next_fdatasync)(int), (*next_ftruncate)(int, off_t);

// Constructors of other libraries may come first: each function sees to it that this has run.
__attribute__((constructor)) static void begin(void) {
  if (next_fsync) return;
  next_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
  next_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  next_write = dlsym(RTLD_NEXT, "write");
  next_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  next_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  next_fsync = dlsym(RTLD_NEXT, "fsync");
  folder = getenv("TORTURE_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  const char *fault = getenv("TORTURE_FAULT"), *path = getenv("TORTURE_CONTROL");
  if (fault) {
    kind = strcmp(fault, "SHORT") ? FAIL : SHORT;
    error = strcmp(fault, "ENOSPC") ? EIO : ENOSPC;
  }
  int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) control = mapped;
  close(file);
}

/// Whether the next operation on a file is one that fails.
static int fails(int file) {
  begin();
  if (!folder) return 0;
  int before = errno;
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path);
  errno = before;
  if (length <= (ssize_t)folder_length || memcmp(path, folder, folder_length) ||
      path[folder_length] != '/')
    return 0;
  int64_t operation = ++control->operations;
  return kind != NONE && operation >= control->first &&
         operation < control->first + control->count;
}

static ssize_t fail(void) {
  errno = error;
  return -1;
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off_t offset) {
  if (!fails(file)) return next_pwrite(file, bytes, size, offset);
  return kind == SHORT && size > 1 ? next_pwrite(file, bytes, size / 2, offset) : fail();
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  return pwrite64(file, bytes, size, offset);
}

ssize_t write(int file, const void *bytes, size_t size) {
  if (!fails(file)) return next_write(file, bytes, size);
  return kind == SHORT && size > 1 ? next_write(file, bytes, size / 2) : fail();
}

int fsync(int file) { return fails(file) ? (int)fail() : next_fsync(file); }
int fdatasync(int file) { return fails(file) ? (int)fail() : next_fdatasync(file); }
int ftruncate64(int file, off_t size) { return fails(file) ? (int)fail() : next_ftruncate(file, size); }
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int clock_gettime(clockid_t clock, struct timespec *time) {
  begin();
  int result = next_clock_gettime(clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    time->tv_sec += control->seconds;
  return result;
}

int gettimeofday(struct timeval *time, void *zone) {
  (void)zone;
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now)) return -1;
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}

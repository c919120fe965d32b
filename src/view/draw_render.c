/* Graphviz in a process of its own: it is not safe for threads, may take for ever, and may die;
 * none of that may reach the caller. */
#include "view/picture.h"

#include <errno.h>
#include <graphviz/gvc.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 1 << 16, MEMORY_MOST_MB = 4096 };

static int silent(char *message)
{
    (void)message;
    return 0;
}

/* The child's whole life: its exit status. */
static int render(Str dot, const char *engine, const char *format, int to)
{
    struct rlimit memory = {(rlim_t)MEMORY_MOST_MB << 20, (rlim_t)MEMORY_MOST_MB << 20};
#if !defined(__SANITIZE_ADDRESS__)
    setrlimit(RLIMIT_AS, &memory);
#else
    (void)memory;
#endif
    agseterr(AGMAX);
    agseterrf(silent);
    GVC_t *gvc = gvContext();
    Agraph_t *graph = gvc ? agmemread(dot.ptr) : NULL;
    FILE *out = fdopen(to, "wb");
    if (!graph || !out || gvLayout(gvc, graph, engine) != 0 ||
        gvRender(gvc, graph, format, out) != 0)
        return 1;
    return fclose(out) == 0 ? 0 : 1;
}

static long now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Copy what the child writes until it ends; false when the time is over first, or memory ends. */
static bool drain(int from, long deadline, char **bytes, size_t *n)
{
    size_t cap = 0;
    for (;;) {
        long left = deadline - now_ms();
        struct pollfd wait = {.fd = from, .events = POLLIN};
        int ready = left > 0 ? poll(&wait, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        if (cap - *n < CHUNK) {
            cap = cap ? 2 * cap : 4 * CHUNK;
            char *more = realloc(*bytes, cap);
            if (!more)
                return false;
            *bytes = more;
        }
        ssize_t got = read(from, *bytes + *n, CHUNK);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
        *n += (size_t)got;
    }
}

Status render_dot(Str dot, const char *engine, const char *format, uint32_t milliseconds, FILE *out)
{
    int ends[2];
    if (pipe(ends) != 0)
        return ST_IO;
    pid_t child = fork();
    if (child < 0) {
        close(ends[0]);
        close(ends[1]);
        return ST_IO;
    }
    if (child == 0) {
        close(ends[0]);
        _exit(render(dot, engine, format, ends[1]));
    }
    close(ends[1]);
    char *bytes = NULL;
    size_t n = 0;
    bool whole = drain(ends[0], now_ms() + milliseconds, &bytes, &n);
    close(ends[0]);
    if (!whole)
        kill(child, SIGKILL);
    int how = 0;
    while (waitpid(child, &how, 0) < 0 && errno == EINTR)
        ;
    bool good = whole && n && WIFEXITED(how) && WEXITSTATUS(how) == 0;
    if (good)
        fwrite(bytes, 1, n, out);
    free(bytes);
    return good ? ST_OK : ST_LIMIT;
}

#include "base/status.h"

const char *status_text(Status status)
{
    static const char *const text[] = {
        [ST_OK] = "done",
        [ST_NOMEM] = "out of memory",
        [ST_IO] = "input or output error",
        [ST_SYNTAX] = "syntax error",
        [ST_INVALID] = "invalid data",
        [ST_LIMIT] = "limit reached",
        [ST_NOTFOUND] = "not found",
        [ST_USAGE] = "wrong usage",
    };
    return (unsigned)status < sizeof text / sizeof text[0] ? text[status] : "unknown status";
}

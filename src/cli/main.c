#include <errno.h>
#include <signal.h>
#include <string.h>

#include "cli/cli.h"

static int run(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : NULL;
    if (!name) {
        print_usage(stderr);
        return EXIT_TROUBLE;
    }
    if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
        printf("sitrep %s\n", sitrep_version());
        return EXIT_DONE;
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        print_usage(stdout);
        return EXIT_DONE;
    }
    const Command *command = find_command(name);
    if (!command) {
        say("unknown %s %s; see sitrep help", name[0] == '-' ? "option" : "command", name);
        return EXIT_TROUBLE;
    }
    Args args;
    int code = EXIT_TROUBLE;
    if (args_parse(&args, command, argc - 2, argv + 2)) {
        if (args.value[OPT_HELP]) {
            print_command_help(stdout, command);
            code = EXIT_DONE;
        } else {
            code = command->run(&args);
        }
    }
    args_free(&args);
    return code;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a write error like any other */
    int code = run(argc, argv);
    errno = 0;
    if (fflush(stdout) != 0 || ferror(stdout)) {
        if (code != EXIT_TROUBLE)
            say("cannot write to standard output%s%s", errno ? ": " : "", errno ? strerror(errno) : "");
        return EXIT_TROUBLE;
    }
    return code;
}

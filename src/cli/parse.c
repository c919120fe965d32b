#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static bool takes(const Command *command, int option)
{
    return option == OPT_HELP || (command->options >> option & 1);
}

/* The option of a name of n characters; -1: the command has none. */
static int find_long(const Command *command, const char *name, size_t n)
{
    for (int i = 0; i < OPT_COUNT; i++)
        if (takes(command, i) && strlen(options[i].name) == n &&
            strncmp(options[i].name, name, n) == 0)
            return i;
    return -1;
}

static int find_letter(const Command *command, char letter)
{
    for (int i = 0; i < OPT_COUNT; i++)
        if (takes(command, i) && options[i].letter == letter)
            return i;
    return -1;
}

static void set(Args *args, int option, const char *value)
{
    args->value[option] = value;
    if (option == OPT_KNOWLEDGE)
        args->knowledge[args->n_knowledge++] = value;
}

/* One argument that begins with a dash; *i moves on when its value is the next one. */
static bool parse_option(Args *args, const Command *command, int argc, char **argv, int *i)
{
    const char *arg = argv[*i], *value = NULL;
    int option;
    if (arg[1] == '-') {
        size_t n = strcspn(arg + 2, "=");
        option = find_long(command, arg + 2, n);
        value = arg[2 + n] == '=' ? arg + 3 + n : NULL;
    } else {
        option = find_letter(command, arg[1]);
        value = arg[2] ? arg + 2 : NULL;
    }
    if (option < 0) {
        say("%s: unknown option %s; see sitrep help %s", command->name, arg, command->name);
        return false;
    }
    if (!options[option].value && value) {
        say("%s: --%s takes no value", command->name, options[option].name);
        return false;
    }
    if (options[option].value && !value) {
        if (*i + 1 >= argc) {
            say("%s: --%s wants a value: %s", command->name, options[option].name,
                options[option].value);
            return false;
        }
        value = argv[++*i];
    }
    set(args, option, value ? value : "");
    return true;
}

bool args_parse(Args *args, const Command *command, int argc, char **argv)
{
    *args = (Args){.operands = calloc((size_t)argc + 1, sizeof(char *)),
                   .knowledge = calloc((size_t)argc + 1, sizeof(char *))};
    if (!args->operands || !args->knowledge) {
        say("out of memory");
        return false;
    }
    bool options_end = false;
    for (int i = 0; i < argc; i++) {
        if (options_end || argv[i][0] != '-' || !argv[i][1])
            args->operands[args->n_operands++] = argv[i];
        else if (strcmp(argv[i], "--") == 0)
            options_end = true;
        else if (!parse_option(args, command, argc, argv, &i))
            return false;
    }
    if (args->value[OPT_HELP])
        return true;
    if (args->n_operands < command->least || args->n_operands > command->most) {
        say("%s: wrong number of arguments; usage: sitrep %s %s", command->name, command->name,
            command->operands);
        return false;
    }
    return true;
}

void args_free(Args *args)
{
    free(args->operands);
    free(args->knowledge);
}

int args_choice(const Args *args, OptionId option, const char *const *words, size_t n, int absent)
{
    const char *value = args->value[option];
    if (!value)
        return absent;
    for (size_t i = 0; i < n; i++)
        if (words[i] && strcmp(words[i], value) == 0)
            return (int)i;
    say("--%s: unknown value '%s'. %s", options[option].name, value, options[option].help);
    return -1;
}

long args_number(const Args *args, OptionId option, long most, long absent)
{
    const char *value = args->value[option];
    if (!value)
        return absent;
    char *end;
    long number = strtol(value, &end, 10);
    if (*value && !*end && number >= 1 && number <= most)
        return number;
    say("--%s wants a number from 1 to %ld, not '%s'", options[option].name, most, value);
    return -1;
}

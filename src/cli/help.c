#include <string.h>

#include "cli/cli.h"

enum { WIDTH = 79, INDENT = 24 };

/* Text wrapped to the terminal's usual width, each line indented; blank lines divide paragraphs. */
static void wrap(FILE *out, const char *text, int indent, int column)
{
    while (*text) {
        if (*text == '\n') {
            fprintf(out, "\n");
            column = 0;
            text++;
            continue;
        }
        size_t n = strcspn(text, " \n");
        if (column > indent && column + 1 + (int)n > WIDTH) {
            fputc('\n', out);
            column = 0;
        }
        if (column < indent)
            column += fprintf(out, "%*s", indent - column, "");
        else if (column > indent)
            column += fprintf(out, " ");
        column += fprintf(out, "%.*s", (int)n, text);
        text += n + (text[n] == ' ');
    }
    fputc('\n', out);
}

static void print_option(FILE *out, const Option *o)
{
    int column = o->letter ? fprintf(out, "  -%c, --%s", o->letter, o->name)
                           : fprintf(out, "      --%s", o->name);
    if (o->value)
        column += fprintf(out, " %s", o->value);
    if (column >= INDENT) {
        fputc('\n', out);
        column = 0;
    }
    wrap(out, o->help, INDENT, column);
}

void print_usage(FILE *out)
{
    fputs("usage: sitrep COMMAND [OPTION...] ...\n\n"
          "Reads conflict news and writes a knowledge graph in RDF.\n\n",
          out);
    for (size_t i = 0; i < n_commands; i++)
        fprintf(out, "  %-8s %-17s %s\n", commands[i].name, commands[i].operands,
                commands[i].summary);
    fputs("\n  sitrep help COMMAND    tells more about a command\n"
          "  sitrep --version       prints the version\n\n"
          "Exit status: 0 done; 1 a negative finding (an article skipped, an example failed,\n"
          "a claim not grounded); 2 wrong usage, or input or output that failed.\n",
          out);
}

void print_command_help(FILE *out, const Command *command)
{
    fprintf(out, "usage: sitrep %s [OPTION...] %s\n\n", command->name, command->operands);
    wrap(out, command->description, 0, 0);
    fputs("\nOptions:\n", out);
    for (int i = 0; i < OPT_COUNT; i++)
        if (command->options >> i & 1)
            print_option(out, &options[i]);
    print_option(out, &options[OPT_HELP]);
}

/* Text that roff does not take for its own. */
static void roff(FILE *out, const char *text)
{
    for (bool line_start = true; *text; text++) {
        if (line_start && (*text == '.' || *text == '\''))
            fputs("\\&", out);
        line_start = *text == '\n';
        if (*text == '-')
            fputs("\\-", out);
        else if (*text == '\\')
            fputs("\\e", out);
        else if (*text == '\n' && text[1] == '\n')
            fputs("\n.PP", out);
        else
            fputc(*text, out);
    }
    fputc('\n', out);
}

void print_manual(FILE *out)
{
    fprintf(out,
            ".TH SITREP 1 \"\" \"sitrep %s\" \"User Commands\"\n.SH NAME\nsitrep \\- conflict news "
            "to RDF knowledge graphs\n",
            sitrep_version());
    fputs(".SH SYNOPSIS\n", out);
    for (size_t i = 0; i < n_commands; i++)
        fprintf(out, "%s.B sitrep %s\n[OPTION...] %s\n", i ? ".br\n" : "", commands[i].name,
                commands[i].operands);
    fputs(".SH DESCRIPTION\nReads news articles by rules, without a network, and writes what they "
          "say as a graph in which every triple can be traced to its sentence, its speaker and its "
          "rule.\n.SH COMMANDS\n",
          out);
    for (size_t i = 0; i < n_commands; i++) {
        fprintf(out, ".SS sitrep %s [OPTION...] %s\n", commands[i].name, commands[i].operands);
        roff(out, commands[i].description);
        for (int o = 0; o < OPT_COUNT; o++) {
            if (!(commands[i].options >> o & 1))
                continue;
            fputs(".TP\n.B ", out);
            if (options[o].letter)
                fprintf(out, "\\-%c, ", options[o].letter);
            fputs("\\-\\-", out);
            for (const char *p = options[o].name; *p; p++)
                fputs(*p == '-' ? "\\-" : (char[]){*p, '\0'}, out);
            fprintf(out, "%s%s\n", options[o].value ? " " : "",
                    options[o].value ? options[o].value : "");
            roff(out, options[o].help);
        }
    }
    fputs(".SH EXIT STATUS\n0: done. 1: a negative finding (an article skipped, an example failed, "
          "a claim not grounded). 2: wrong usage, or input or output that failed.\n.SH "
          "ENVIRONMENT\n.TP\n.B SITREP_KNOWLEDGE\n"
          "The folder of the knowledge, instead of the built\\-in one.\n",
          out);
}

int run_help(const Args *args)
{
    if (args->value[OPT_MAN]) {
        print_manual(stdout);
        return EXIT_DONE;
    }
    if (!args->n_operands) {
        print_usage(stdout);
        return EXIT_DONE;
    }
    const Command *command = find_command(args->operands[0]);
    if (!command) {
        say("unknown command %s; see sitrep help", args->operands[0]);
        return EXIT_TROUBLE;
    }
    print_command_help(stdout, command);
    return EXIT_DONE;
}

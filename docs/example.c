/* example.c - read one article and print what it says. See docs/library.md.
 *
 *     cc example.c $(pkg-config --cflags --libs sitrep) -o example
 *     ./example ARTICLE GRAPH.ttl
 */
#include <stdio.h>
#include <stdlib.h>

#include <sitrep/sitrep.h>

static void print_message(void *user, const sitrep_diagnostic *d)
{
    (void)user;
    fprintf(stderr, "%s:%u: %s\n", d->file ? d->file : "example", d->line, d->message);
}

/* The bytes of a small file, to be freed; NULL when it cannot be read. */
static char *read_file(const char *path, size_t *n)
{
    enum { MOST = 1 << 20 };
    FILE *file = fopen(path, "rb");
    char *bytes = file ? malloc(MOST) : NULL;
    *n = bytes ? fread(bytes, 1, MOST, file) : 0;
    if (file)
        fclose(file);
    return bytes;
}

static void print_claims(const sitrep_article *article)
{
    sitrep_claim claim;
    printf("%s (%s)\n", sitrep_article_title(article), sitrep_article_date(article));
    for (size_t i = 0; sitrep_article_claim(article, i, &claim); i++)
        printf("  sentence %zu, %s, %s: %s %s %s%s%s\n", claim.sentence, claim.polarity, claim.modality, claim.subject_label,
               claim.predicate_name, claim.object_label, claim.speaker_label ? ", says " : "",
               claim.speaker_label ? claim.speaker_label : "");
}

static sitrep_status write_graph(const sitrep_article *article, const char *path)
{
    sitrep_writer *writer;
    sitrep_status status = sitrep_writer_open(&writer, path, SITREP_TURTLE, NULL, print_message, NULL);
    if (status != SITREP_OK)
        return status;
    sitrep_writer_add(writer, article);    /* a failure is kept and told by close */
    return sitrep_writer_close(writer);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: example ARTICLE GRAPH.ttl\n");
        return 2;
    }
    size_t n;
    char *bytes = read_file(argv[1], &n);
    sitrep_knowledge *knowledge;
    sitrep_worker *worker = NULL;
    sitrep_article *article = NULL;
    sitrep_status status = bytes ? SITREP_OK : SITREP_IO;
    sitrep_knowledge_load(&knowledge, NULL, 0, print_message, NULL);
    if (!knowledge)
        status = SITREP_IO;
    if (status == SITREP_OK)
        status = sitrep_worker_new(&worker, knowledge, NULL);
    if (status == SITREP_OK)
        status = sitrep_read(worker, bytes, n, argv[1], &article, print_message, NULL);
    if (status == SITREP_OK) {
        print_claims(article);
        status = write_graph(article, argv[2]);
    }
    if (status != SITREP_OK)
        fprintf(stderr, "example: %s: %s\n", argv[1], sitrep_status_text(status));
    sitrep_article_free(article);
    sitrep_worker_free(worker);
    sitrep_knowledge_free(knowledge);
    free(bytes);
    return status == SITREP_OK ? 0 : 1;
}

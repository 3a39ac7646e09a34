namespace CommunityKit.Cms.Exchange;

/// <summary>
/// Writes content that comes from elsewhere: imports, recipes, archives. Take it from a scope; one scope is one run. Not thread-safe.
/// </summary>
/// <remarks>
/// <para>Give it records in the order types, taxonomies, terms, items, menus, redirects, as many at a time as are at hand; a few hundred are
/// good. It writes them in units of work of at most 100 and answers one result for each, in order:</para>
/// <code>
/// var id = ContentId.Of("ghost https://blog.example.com", post.Id);
/// var text = new ContentBlock("b1", CmsBlocks.Text.Value, JsonSerializer.SerializeToElement(new { text = post.Markdown }));
/// var document = ContentDocument.Empty
///     .With(CommonFields.Title, post.Title)
///     .With(CommonFields.Path, "/articles/" + PathRules.SlugOf(post.Title))
///     .WithBlocks([text]);
/// var results = await writer.WriteAsync(
///     [new ItemRecord(id, "article", "en", document) { Live = post.IsPublic ? document : null, FirstLiveAt = post.PublishedAt }],
///     new ContentWriteOptions("Ghost") { IsDryRun = request.DryRun },
///     cancellationToken);
/// </code>
/// <para><b>Idempotent.</b> Items and terms are found by id, menus, types and taxonomies by name, redirects by where they lead from. A record
/// that says what the shop says is <see cref="WriteOutcome.Unchanged"/>; so is one that says what an earlier run wrote, whatever editors made
/// of it since. Make ids of blocks from their place (<c>b1</c>, <c>b2</c>), never new ones: the id is a part of what a document says. What
/// is not among the records stays: nothing is ever deleted.</para>
/// <para><b>Editors first.</b> What an editor changed after an earlier run is kept unless <see cref="ContentWriteOptions.ReplacesEdits"/>.</para>
/// <para><b>Checks.</b> A record that makes no sense is refused alone, with problems; the others are written. Codes of refusals:
/// <c>type-unknown</c>, <c>culture-unknown</c>, <c>title-missing</c>, <c>path-invalid</c>, <c>identity-changed</c>, <c>translation-taken</c>,
/// <c>taxonomy-unknown</c>, <c>name-invalid</c>, <c>type-invalid</c>, <c>label-missing</c>, <c>link-invalid</c>, <c>twice</c>. Warnings:
/// <c>path-taken</c> and <c>not-fit-to-go-live</c> (the item is a draft), <c>edited-here</c>, <c>deleted-here</c>, <c>type-declared</c>,
/// <c>menu-flattened</c>. An item with a page and without an address gets one made of its title.</para>
/// <para><b>Dry run.</b> Everything is done and rolled back, so the answers are those of the real run. Types, taxonomies and addresses of
/// earlier calls of the same scope count as if they had been written.</para>
/// </remarks>
public interface IContentWriter
{
    /// <summary>Writes records.</summary>
    /// <param name="records">The records; each item, menu and so on at most once.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops between two units of work; what was committed stays and is unchanged next time.</param>
    /// <returns>One result for each record, in order.</returns>
    Task<IReadOnlyList<ContentWriteResult>> WriteAsync(
        IReadOnlyList<ContentRecord> records, ContentWriteOptions options, CancellationToken cancellationToken);
}

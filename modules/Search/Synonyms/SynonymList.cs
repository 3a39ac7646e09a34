using CommunityKit.Search.Data;
using CommunityKit.UI.Admin.Lists;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Search.Synonyms;

/// <summary>The synonyms in the admin, newest first.</summary>
internal sealed class SynonymList(IDbContextFactory<SearchDb> reading, IUnitOfWork work, SynonymBook book) : AdminList<Synonym>
{
    public const string Path = "catalog/synonyms";

    private const string Delete = "delete";

    private static readonly Keyset<Synonym> Newest = Keyset<Synonym>.By(s => s.Id, descending: true);

    protected override void Define(AdminListDefinition<Synonym> list)
    {
        list.TitleKey = "synonyms.title";
        list.EmptyKey = "synonyms.empty";
        list.CreateKey = "synonyms.new";
        list.SearchKey = "synonyms.search";
        list.Key(row => row.Id.ToString());
        list.Column("words", "synonyms.words", row => row.Words, AdminColumnKind.Link);
        list.Column("finds", "synonyms.finds", row => row.Finds);
        list.Action(new AdminAction(Delete, "synonyms.delete") { ConfirmKey = "synonyms.delete.confirm", Dangerous = true });
    }

    protected override async ValueTask<AdminPage<Synonym>> ReadAsync(AdminQuery query, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        IQueryable<Synonym> found = db.Synonyms;
        if (query.Text is { } text)
        {
            found = found.Where(s => s.Words.Contains(text) || s.Finds.Contains(text));
        }

        var page = await Newest.PageAsync(found, query.After, query.PageSize, cancellationToken);
        return new AdminPage<Synonym>(page.Rows, page.Next);
    }

    protected override async ValueTask<AdminActionResult> RunAsync(string action, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty).ToList();
        var done = await work.ExecuteAsync(
            async (transaction, token) =>
            {
                transaction.OnCommitted(book.Forget);
                return await transaction.Search().Synonyms.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(token);
            },
            cancellationToken);
        return new AdminActionResult(done);
    }
}

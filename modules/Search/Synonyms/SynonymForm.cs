using System.Security.Claims;
using CommunityKit.Search.Data;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Search.Synonyms;

/// <summary>A row of synonyms in the admin.</summary>
internal sealed class SynonymForm(
    IDbContextFactory<SearchDb> reading, IUnitOfWork work, SynonymBook book, IStringLocalizer<SearchModule> text) : AdminForm<SynonymModel>
{
    protected override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = "synonyms.new";
        form.EditTitleKey = "synonyms.edit";
        form.NameProperty = nameof(SynonymModel.Words);
        form.DeleteKey = "synonyms.delete.one";
        form.Group("synonyms.group", nameof(SynonymModel.Words), nameof(SynonymModel.Finds));
    }

    protected override async ValueTask<SynonymModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return new SynonymModel();
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return Guid.TryParse(key, out var id) && await db.Synonyms.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } row
            ? new SynonymModel { Words = row.Words, Finds = row.Finds, Version = row.Version }
            : null;
    }

    protected override async ValueTask<AdminSaveResult> SaveAsync(string? key, SynonymModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var words = Synonym.Split(model.Words);
        var finds = Synonym.Split(model.Finds);
        if (words.Count == 0 || (words.Count == 1 && finds.Count == 0))
        {
            return AdminSaveResult.Refused((nameof(SynonymModel.Words), text["synonyms.two"]));
        }

        var id = Guid.TryParse(key, out var known) ? known : Guid.CreateVersion7();
        var isSaved = await work.ExecuteAsync(
            async (transaction, token) =>
            {
                transaction.OnCommitted(book.Forget);
                return key is null
                    ? await transaction.ExecuteSqlAsync(
                        "INSERT INTO sch_synonym (id, words, finds, version) VALUES (@id, @words, @finds, 1)",
                        token,
                        ("id", id),
                        ("words", string.Join(", ", words)),
                        ("finds", string.Join(", ", finds))) == 1
                    : await transaction.ExecuteSqlAsync(
                        "UPDATE sch_synonym SET words = @words, finds = @finds, version = version + 1 WHERE id = @id AND version = @version",
                        token,
                        ("id", id),
                        ("words", string.Join(", ", words)),
                        ("finds", string.Join(", ", finds)),
                        ("version", model.Version)) == 1;
            },
            cancellationToken);
        return isSaved ? AdminSaveResult.Saved(id.ToString()) : AdminSaveResult.Conflict;
    }

    protected override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(key, out var known) ? known : Guid.Empty;
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                transaction.OnCommitted(book.Forget);
                return await transaction.ExecuteSqlAsync("DELETE FROM sch_synonym WHERE id = @id", token, ("id", id));
            },
            cancellationToken);
        return AdminSaveResult.Saved(key);
    }
}

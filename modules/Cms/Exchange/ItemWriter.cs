using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Caching;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes items: through the same working copy, history and addresses as editors do.</summary>
public sealed class ItemWriter(PublishChecks checks, ISettings<ShopSettings> shop, ISharedPages pages)
{
    internal async ValueTask<ContentWriteResult> WriteAsync(Batch batch, ItemRecord record, CancellationToken cancellationToken)
    {
        var type = batch.Types.Find(record.Type);
        var set = record.SetId ?? batch.Items.GetValueOrDefault(record.Id)?.SetId ?? record.Id;
        if (Refusal(batch, type, set, record) is { } refusal)
        {
            return refusal;
        }

        // A document that is both is made ready once, and stays one.
        var draft = WithPath(type!, record.Id, record.Draft);
        var live = record.Live is null ? null : IsBoth(record) ? draft : WithPath(type!, record.Id, record.Live);
        var path = type!.HasPage ? (live ?? draft).Text(CommonFields.Path) : null;
        if (path is not null && !PathRules.IsValid(path))
        {
            return Results.Refused(record, "path-invalid", $"\"{path}\" cannot be an address of the shop: letters, digits, - _ . between slashes, at most {PathRules.MaxLength} characters, not under /admin, /api, /files.");
        }

        var problems = live is null ? [] : await UnfitAsync(batch, type, record, live, path, cancellationToken);
        var result = await WriteAsync(batch, new Target(record, draft, problems.Count > 0 ? null : live, set, StaysLive: problems.Count > 0), cancellationToken);
        return result with { Id = record.Id, Path = path, Problems = [.. problems, .. result.Problems] };
    }

    private ContentWriteResult? Refusal(Batch batch, ContentType? type, Guid set, ItemRecord record)
    {
        var title = record.Draft.Text(CommonFields.Title);
        var (code, message) = (type, batch.Items.GetValueOrDefault(record.Id)) switch
        {
            (null, _) => ("type-unknown", $"There is no content type \"{record.Type}\". Make it first, or install the module that brings it."),
            _ when !shop.Current.Cultures.Contains(record.Culture, StringComparer.Ordinal) =>
                ("culture-unknown", $"The shop has no language \"{record.Culture}\"; it has {string.Join(", ", shop.Current.Cultures)}."),
            _ when string.IsNullOrWhiteSpace(title) || (record.Live is { } live && string.IsNullOrWhiteSpace(live.Text(CommonFields.Title))) =>
                ("title-missing", "The item has no title."),
            (_, { } known) when known.Type != record.Type || known.Culture != record.Culture =>
                ("identity-changed", $"The item is there as {known.Type} in {known.Culture} and cannot become {record.Type} in {record.Culture}."),
            _ when batch.Sets.TryGetValue((set, record.Culture), out var other) && other != record.Id =>
                ("translation-taken", $"Another item is the translation of the same thing into {record.Culture}."),
            _ => ("", ""),
        };
        return code.Length == 0 ? null : Results.Refused(record, code, $"\"{title}\": {message}");
    }

    /// <summary>What keeps a document from going live.</summary>
    private async Task<IReadOnlyList<ContentProblem>> UnfitAsync(
        Batch batch, ContentType type, ItemRecord record, ContentDocument live, string? path, CancellationToken cancellationToken)
    {
        var title = live.Text(CommonFields.Title);
        if (path is not null && await batch.IsTakenAsync(record.Id, record.Culture, path, cancellationToken))
        {
            return [new(ItemProblems.PathTaken, $"\"{title}\" stays a draft: another page has the address {path}. Give one of them another address.", IsWarning: true)];
        }

        return batch.Options.SkipsChecks ? [] :
        [
            .. checks.Run(type, live).Where(finding => finding.IsStop)
                .Select(finding => new ContentProblem(ItemProblems.NotFit, $"\"{title}\" stays a draft: {finding.Message}", IsWarning: true)),
        ];
    }

    private async ValueTask<ContentWriteResult> WriteAsync(Batch batch, Target target, CancellationToken cancellationToken)
    {
        var (record, thing, hash) = (target.Record, Things.NameOf(target.Record), target.Hash());
        var item = batch.Items.GetValueOrDefault(record.Id);
        if (item is null)
        {
            await CreateAsync(batch, target, cancellationToken);
            await batch.Ledger.KeepAsync(thing, hash, StateOf(token: 1, target.Live is not null), cancellationToken);
            return new(record, WriteOutcome.Created);
        }

        if (batch.Ledger.WasWritten(thing, hash))
        {
            return new(record, WriteOutcome.Unchanged);
        }

        if (item.DeletedAt is not null && !batch.Options.ReplacesEdits)
        {
            return new(record, WriteOutcome.Unchanged) { Problems = [new("deleted-here", $"\"{item.Title}\" was deleted by editors and stays so.", IsWarning: true)] };
        }

        var state = StateOf(item.Token, item.LiveVersion is not null);
        if (await SaysAsync(batch, item, target, cancellationToken))
        {
            await batch.Ledger.KeepAsync(thing, hash, state, cancellationToken);
            return new(record, WriteOutcome.Unchanged);
        }

        if (batch.Ledger.IsEdited(thing, state))
        {
            return Results.Edited(record, $"\"{item.Title}\"");
        }

        var isLive = await UpdateAsync(batch, item, target, cancellationToken);
        await batch.Ledger.KeepAsync(thing, hash, StateOf(item.Token + 1, isLive), cancellationToken);
        return new(record, WriteOutcome.Updated);
    }

    private async Task CreateAsync(Batch batch, Target target, CancellationToken cancellationToken)
    {
        var (record, db, now, editor) = (target.Record, batch.Db, batch.Transaction.Now, batch.Editor);
        var item = new ContentItem
        {
            Id = record.Id,
            Type = record.Type,
            Culture = record.Culture,
            SetId = target.Set,
            Token = 1,
            SavedToken = 1,
            Draft = target.Draft.ToJson(),
            DraftAt = now,
            DraftBy = editor.Name,
            Title = DraftRow.Clip(target.Draft.Text(CommonFields.Title), ContentItem.MaxTitle),
            CreatedAt = now,
        };
        var row = DraftRow.Of(batch.Transaction, item);
        item.LastVersion = target.Versions;
        db.Items.Add(item);
        await db.SaveChangesAsync(cancellationToken);
        var version = target.AddTo(row, editor);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        batch.Sets[(target.Set, record.Culture)] = record.Id;
        await PutLiveAsync(batch, item, target, version, token: 1, cancellationToken);
    }

    private async Task<bool> UpdateAsync(Batch batch, ContentItem item, Target target, CancellationToken cancellationToken)
    {
        if (item.DeletedAt is not null || item.SetId != target.Set)
        {
            await batch.Db.Items.Where(i => i.Id == item.Id).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.DeletedAt, (DateTimeOffset?)null).SetProperty(i => i.SetId, target.Set), cancellationToken);
            batch.Sets[(target.Set, item.Culture)] = item.Id;
        }

        var row = DraftRow.Of(batch.Transaction, item);
        row.KeepWorkOfOthers(batch.Editor);
        var version = target.AddTo(row, batch.Editor);
        if (!await row.TryWriteAsync(target.Draft, batch.Editor, isSaved: true, cancellationToken))
        {
            throw new OvertakenException();
        }

        batch.Db.ChangeTracker.Clear();
        if (target is { Live: null, StaysLive: false })
        {
            await Live.EndAsync(batch.Transaction, pages, item, cancellationToken);
            return false;
        }

        await PutLiveAsync(batch, item, target, version, item.Token + 1, cancellationToken);
        return target.Live is not null || item.LiveVersion is not null;
    }

    private async Task PutLiveAsync(Batch batch, ContentItem item, Target target, int? version, long token, CancellationToken cancellationToken)
    {
        if (target.Live is not { } live || version is not { } number)
        {
            return;
        }

        item.FirstLiveAt = target.Record.FirstLiveAt ?? item.FirstLiveAt;
        await Live.PutAsync(
            batch.Transaction, pages, batch.Types, item, number, live, target.IsOne ? token : 0, cancellationToken, target.Record.LiveAt);
        if (batch.Types.Find(item.Type)?.HasPage == true)
        {
            batch.Paths[(item.Culture, live.Text(CommonFields.Path))] = item.Id;
        }
    }

    private static async Task<bool> SaysAsync(Batch batch, ContentItem item, Target target, CancellationToken cancellationToken)
    {
        var record = target.Record;
        if (item.DeletedAt is not null || item.SetId != target.Set || !item.Document().Says(target.Draft))
        {
            return false;
        }

        if (target.Live is null)
        {
            return target.StaysLive || item.LiveVersion is null;
        }

        return item.LiveVersion is { } number
            && (record.FirstLiveAt is null || record.FirstLiveAt == item.FirstLiveAt)
            && (record.LiveAt is null || record.LiveAt == item.LiveAt)
            && await batch.Db.Versions.Where(v => v.ItemId == item.Id && v.Number == number).Select(v => v.Document).FirstAsync(cancellationToken) is var json
            && ContentDocument.Parse(json).Says(target.Live);
    }

    private static ContentDocument WithPath(ContentType type, Guid id, ContentDocument document)
    {
        if (!type.HasPage)
        {
            return document;
        }

        var written = document.Text(CommonFields.Path);
        if (written.Length == 0)
        {
            var slug = PathRules.SlugOf(document.Text(CommonFields.Title));
            written = type.PathPrefix + (slug.Length > 0 ? slug : id.ToString("N"));
        }

        return document.With(CommonFields.Path, PathRules.Normalize(written));
    }

    private static bool IsBoth(ItemRecord record) => ReferenceEquals(record.Live, record.Draft) || (record.Live is { } live && live.Says(record.Draft));

    /// <summary>Grows with every change of the working copy, and tells a live item from one that was taken down.</summary>
    private static long StateOf(long token, bool isLive) => (token * 2) + (isLive ? 1 : 0);

    /// <summary>What an item is to be.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Draft">What the working copy is to say.</param>
    /// <param name="Live">What visitors are to see.</param>
    /// <param name="Set">The set of translations.</param>
    /// <param name="StaysLive">True when what the record would put live is not fit for it: what is live now stays.</param>
    private sealed record Target(ItemRecord Record, ContentDocument Draft, ContentDocument? Live, Guid Set, bool StaysLive)
    {
        /// <summary>True when visitors see what the working copy says.</summary>
        public bool IsOne => Live is not null && (ReferenceEquals(Live, Draft) || Live.Says(Draft));

        public string Hash() => Ledger.Hash(
            Record.Type,
            Record.Culture,
            Set.ToString("N"),
            Draft.ToJson(),
            Live?.ToJson(),
            StaysLive ? "unfit" : "",
            Record.FirstLiveAt?.UtcDateTime.ToString("O"),
            Record.LiveAt?.UtcDateTime.ToString("O"));

        /// <summary>How many entries of the history it takes.</summary>
        public int Versions => Live is null || IsOne ? 1 : 2;

        /// <summary>Puts the documents into the history; answers the number of the one that goes live.</summary>
        public int? AddTo(DraftRow row, Editor editor)
        {
            int? version = Live is null ? null : row.Add(Live.ToJson(), VersionKind.Published, editor);
            if (!IsOne)
            {
                row.Add(Draft.ToJson(), VersionKind.Saved, editor);
            }

            return version;
        }
    }
}

using CommunityKit.Cms.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Writes taxonomies and their terms.</summary>
internal sealed class TermWriter(Batch batch)
{
    private const int MaxKey = 200;

    private readonly HashSet<string> _taxonomies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Term>> _made = new(StringComparer.Ordinal);

    public async ValueTask<ContentWriteResult> WriteAsync(TaxonomyRecord record, CancellationToken cancellationToken)
    {
        if (!Names.IsName(record.Name))
        {
            return Names.Refused(record, record.Name);
        }

        if (record.Label.IsEmpty)
        {
            return Results.Refused(record, "label-missing", $"The taxonomy {record.Name} has no label.");
        }

        var known = await batch.Db.Taxonomies.AsTracking().FirstOrDefaultAsync(t => t.Name == record.Name, cancellationToken);
        _taxonomies.Add(record.Name);
        var label = known is null ? record.Label : Merged(known.Label, record.Label);
        var (outcome, edited) = await DecideAsync(record, record.Label, known?.Label, label, cancellationToken);
        if (outcome == WriteOutcome.Created)
        {
            batch.Db.Taxonomies.Add(new Taxonomy { Name = record.Name, Label = label });
        }
        else if (outcome == WriteOutcome.Updated)
        {
            known!.Label = label;
        }

        await batch.Db.SaveChangesAsync(cancellationToken);
        return edited ? Results.Edited(record, $"The taxonomy {record.Name}") : new(record, outcome);
    }

    public async ValueTask<ContentWriteResult> WriteAsync(TermRecord record, CancellationToken cancellationToken)
    {
        if (!await HasTaxonomyAsync(record.Taxonomy, cancellationToken))
        {
            return Results.Refused(record, "taxonomy-unknown", $"There is no taxonomy \"{record.Taxonomy}\". Write it first.");
        }

        if (record.Key.Length is 0 or > MaxKey || record.Label.IsEmpty)
        {
            return Results.Refused(record, "label-missing", $"A term of {record.Taxonomy} needs a key of at most {MaxKey} characters and a label; this one has \"{record.Key}\" and \"{record.Label.For()}\".");
        }

        var term = await FindAsync(record, cancellationToken);
        var label = term is null ? record.Label : Merged(term.Label, record.Label);
        var (outcome, edited) = await DecideAsync(record, record.Label, term?.Label, label, cancellationToken);
        if (outcome == WriteOutcome.Created)
        {
            // In a dry run the taxonomy may have been rehearsed in an earlier call: then there is nothing to hang the term on.
            term = new Term { Id = record.Id ?? ContentId.OfTerm(record.Taxonomy, record.Key), Taxonomy = record.Taxonomy, Key = record.Key, Label = label };
            if (!batch.Rehearsal.Taxonomies.Contains(record.Taxonomy))
            {
                term.Position = await NextPositionAsync(record.Taxonomy, cancellationToken);
                batch.Db.Terms.Add(term);
            }
        }
        else
        {
            term!.Key ??= record.Key;
            term.Label = outcome == WriteOutcome.Updated ? label : term.Label;
        }

        await batch.Db.SaveChangesAsync(cancellationToken);
        return (edited ? Results.Edited(record, $"The term \"{term.Label.For()}\"") : new ContentWriteResult(record, outcome)) with { Id = term.Id };
    }

    private async Task<(WriteOutcome Outcome, bool IsEdited)> DecideAsync(
        ContentRecord record, LocalizedText wished, LocalizedText? now, LocalizedText then, CancellationToken cancellationToken)
    {
        var (thing, hash) = (Things.NameOf(record), Ledger.Hash(wished.ToJson()));
        if (now is not null && batch.Ledger.WasWritten(thing, hash))
        {
            return (WriteOutcome.Unchanged, false);
        }

        var isSame = now is not null && now.Equals(then);
        if (now is not null && !isSame && batch.Ledger.IsEdited(thing, Ledger.Token(now.ToJson())))
        {
            return (WriteOutcome.Unchanged, true);
        }

        await batch.Ledger.KeepAsync(thing, hash, Ledger.Token(then.ToJson()), cancellationToken);
        return (now is null ? WriteOutcome.Created : isSame ? WriteOutcome.Unchanged : WriteOutcome.Updated, false);
    }

    private LocalizedText Merged(LocalizedText known, LocalizedText wished) => batch.Options.ReplacesEdits
        ? wished
        : wished.Cultures.Aggregate(known, (text, culture) => text.With(culture, wished.Exactly(culture)));

    private async Task<Term?> FindAsync(TermRecord record, CancellationToken cancellationToken)
    {
        var id = record.Id ?? ContentId.OfTerm(record.Taxonomy, record.Key);
        var found = await batch.Db.Terms.AsTracking()
            .Where(t => t.Taxonomy == record.Taxonomy && (t.Id == id || t.Key == record.Key))
            .ToListAsync(cancellationToken);
        if (found.FirstOrDefault(t => t.Id == id) is { } byId)
        {
            return byId;
        }

        if (found.Count > 0 || record.Id is not null)
        {
            return found.FirstOrDefault();
        }

        if (!_made.TryGetValue(record.Taxonomy, out var made))
        {
            _made[record.Taxonomy] = made = await batch.Db.Terms.AsTracking().Where(t => t.Taxonomy == record.Taxonomy && t.Key == null).ToListAsync(cancellationToken);
        }

        return made.Find(t => t.Key is null && record.Label.Cultures.Any(culture =>
            string.Equals(t.Label.Exactly(culture), record.Label.Exactly(culture), StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<bool> HasTaxonomyAsync(string name, CancellationToken cancellationToken)
    {
        if (!_taxonomies.Contains(name) && await batch.Db.Taxonomies.AnyAsync(t => t.Name == name, cancellationToken))
        {
            _taxonomies.Add(name);
        }

        return _taxonomies.Contains(name) || batch.Rehearsal.Taxonomies.Contains(name);
    }

    private async Task<int> NextPositionAsync(string taxonomy, CancellationToken cancellationToken)
    {
        if (!_next.TryGetValue(taxonomy, out var next))
        {
            next = await batch.Db.Terms.Where(t => t.Taxonomy == taxonomy).MaxAsync(t => (int?)t.Position, cancellationToken) + 1 ?? 0;
        }

        _next[taxonomy] = next + 1;
        return next;
    }
}

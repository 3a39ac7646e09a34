using CommunityKit.Cms.Exchange;
using CommunityKit.ContentImport.Foreign;
using CommunityKit.Imports;

namespace CommunityKit.ContentImport.Moving;

/// <summary>One import: what it was asked for, and what became of it so far.</summary>
internal sealed class Run(string format, ReadingNotes notes, bool isDryRun, IProgress<ImportProgress> progress)
{
    private int _created;
    private int _updated;
    private int _unchanged;
    private int _skipped;

    public ReadingNotes Notes { get; } = notes;

    public bool IsDryRun { get; } = isDryRun;

    /// <summary>What ids of things are made of.</summary>
    public string Source { get; } = format;

    public ContentWriteOptions Options { get; } = new(format switch { "wxr" => "WordPress", "ghost" => "Ghost", _ => "Markdown" }) { IsDryRun = isDryRun };

    /// <summary>Items that were written or refused.</summary>
    public int Done => _created + _updated + _unchanged + _skipped;

    public void Count(ContentWriteResult result)
    {
        _created += result.Outcome == WriteOutcome.Created ? 1 : 0;
        _updated += result.Outcome == WriteOutcome.Updated ? 1 : 0;
        _unchanged += result.Outcome == WriteOutcome.Unchanged ? 1 : 0;
        _skipped += result.Outcome == WriteOutcome.Refused ? 1 : 0;
    }

    /// <summary>Tells the problems of a record.</summary>
    public void Tell(long row, ContentWriteResult result)
    {
        foreach (var problem in result.Problems)
        {
            if (problem.IsWarning)
            {
                Notes.Warn(row, problem.Code, problem.Message);
            }
            else
            {
                Notes.LeaveOut(row, problem.Code, problem.Message);
            }
        }
    }

    public void Advance(long rows, double fraction) => progress.Report(new ImportProgress(rows, Math.Clamp(fraction, 0, 1)));

    public ImportReport Report() => new()
    {
        Counts = new SortedDictionary<string, int>(Notes.Counts.ToDictionary(), StringComparer.Ordinal),
        Created = _created,
        Updated = _updated,
        Unchanged = _unchanged,
        Skipped = _skipped,
        Problems = Notes.Problems,
    };
}

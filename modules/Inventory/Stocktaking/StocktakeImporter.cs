using System.Globalization;
using System.Text;
using CommunityKit.Imports;
using CommunityKit.Inventory.Corrections;
using CommunityKit.Inventory.Data;
using CommunityKit.Inventory.Levels;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Inventory.Stocktaking;

/// <summary>
/// Imports counted stock: a CSV file with the columns <c>sku</c>, <c>counted</c> and, when there are several places, <c>location</c> (code or
/// name). Each row is set by itself; the same file again changes nothing.
/// </summary>
public sealed class StocktakeImporter(IDbContextFactory<InventoryDb> reading, CorrectStock correct) : IImporter
{
    public const string Counts = "counts";
    private const int MaxProblems = 200;

    public string Kind => "stock";

    public IReadOnlyList<string> Formats { get; } = [Counts];

    public string? Detect(string fileName, ReadOnlyMemory<byte> head)
    {
        var text = Encoding.UTF8.GetString(head.Span).TrimStart('\uFEFF');
        var heading = text.Split('\n', 2)[0].TrimEnd('\r');
        return CountColumns.Of(CsvLine.Split(heading, CsvLine.SeparatorOf(heading))) is null ? null : Counts;
    }

    public Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellationToken) =>
        RunAsync(request, actor: "", cancellationToken);

    internal async Task<ImportReport> RunAsync(ImportRequest request, string actor, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(request.Content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var heading = await text.ReadLineAsync(cancellationToken) ?? "";
        var separator = CsvLine.SeparatorOf(heading);
        if (CountColumns.Of(CsvLine.Split(heading, separator)) is not { } columns)
        {
            return Refused(new(1, null, "columns-missing", "The heading needs the columns sku and counted."));
        }

        var (done, unchanged, problems, row) = (0, 0, new List<ImportProblem>(), 1L);
        var places = await PlacesAsync(cancellationToken);
        while (await text.ReadLineAsync(cancellationToken) is { } line)
        {
            row++;
            if (line.Length == 0)
            {
                continue;
            }

            var (changed, problem) = await TakeAsync(request, actor, columns, CsvLine.Split(line, separator), places, row, cancellationToken);
            done += changed ? 1 : 0;
            unchanged += !changed && problem is null ? 1 : 0;
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        return new ImportReport
        {
            Counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["counts"] = done + unchanged + problems.Count },
            Updated = done,
            Unchanged = unchanged,
            Skipped = problems.Count,
            Problems = [.. problems.Take(MaxProblems)],
        };
    }

    private async Task<(bool Changed, ImportProblem? Problem)> TakeAsync(
        ImportRequest request, string actor, CountColumns columns, List<string> cells, List<(Guid Id, string[] Names)> places, long row, CancellationToken cancellationToken)
    {
        if (!int.TryParse(Cell(columns.Counted), NumberStyles.None, CultureInfo.InvariantCulture, out var counted) || counted > LevelTable.MaxPieces)
        {
            return (false, new(row, "counted", "count-not-a-number", "The count is no whole number of 0 or more."));
        }

        var wanted = columns.Location < 0 ? "" : Cell(columns.Location);
        var at = wanted.Length == 0 ? 0 : places.FindIndex(place => place.Names.Contains(wanted, StringComparer.OrdinalIgnoreCase));
        if (at < 0)
        {
            return (false, new(row, "location", "location-unknown", $"There is no location “{wanted}”."));
        }

        var sku = Cell(columns.Sku);
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var level = await (
            from variant in db.Variants
            join there in db.Levels on variant.VariantId equals there.VariantId
            where variant.Sku == sku && !variant.IsGone && there.LocationId == places[at].Id
            select there).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (level is null)
        {
            return (false, new(row, "sku", "sku-unknown", $"There is no counted variant with the SKU “{sku}”."));
        }

        if (level.OnHand == counted)
        {
            return (false, null);
        }

        if (!request.DryRun)
        {
            await correct.CountAsync(level.VariantId, level.LocationId, counted, actor, request.FileName, cancellationToken);
        }

        return (true, null);

        string Cell(int index) => index < cells.Count ? cells[index] : "";
    }

    private async Task<List<(Guid Id, string[] Names)>> PlacesAsync(CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var rows = await db.Locations.AsNoTracking().Where(place => place.IsActive)
            .OrderBy(place => place.Position).ThenBy(place => place.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(place => (place.Id, (string[])[place.Code, .. place.Name.Cultures.Select(culture => place.Name.Exactly(culture)!)]))];
    }

    private static ImportReport Refused(ImportProblem problem) =>
        new() { Counts = new Dictionary<string, int>(StringComparer.Ordinal), Problems = [problem], Refused = true };
}

using CommunityKit.Catalog.Imports.Files;
using CommunityKit.Catalog.Products;
using CommunityKit.Imports;

namespace CommunityKit.Catalog.Imports;

/// <summary>Counts what an import finds and does. Keeps the first problems only, so that a huge bad file stays small in memory.</summary>
internal sealed class ImportTally
{
    private const int MaxProblems = 1000;

    private readonly List<ImportProblem> _problems = [];
    private int _more;
    private int _products;
    private int _variants;
    private int _images;
    private int _created;
    private int _updated;
    private int _unchanged;
    private int _skipped;

    /// <summary>Rows of goods read so far.</summary>
    public long Rows { get; private set; }

    public ImportReport Refuse(FileFlaw flaw)
    {
        Add(new ImportProblem(flaw.Row, null, flaw.Code, flaw.Message));
        return Report() with { Refused = true };
    }

    public void Warn(long row, string? column, string code, string message) => Add(new ImportProblem(row, column, code, message, IsWarning: true));

    /// <summary>A row that belongs to no product.</summary>
    public void Lost(long row, string column, string code, string message) => Add(new ImportProblem(row, column, code, message));

    public void Found(ImportedProduct product)
    {
        _products++;
        _variants += product.VariantCount;
        _images += product.ImageCount;
        Rows = Math.Max(Rows, product.LastRow);
    }

    public void Skip(IReadOnlyList<ImportProblem> problems)
    {
        _skipped++;
        Add([.. problems]);
    }

    public void Done(SaveOutcome outcome, IReadOnlyList<ImportProblem> warnings)
    {
        _created += outcome == SaveOutcome.Created ? 1 : 0;
        _updated += outcome == SaveOutcome.Updated ? 1 : 0;
        _unchanged += outcome == SaveOutcome.Unchanged ? 1 : 0;
        Add([.. warnings]);
    }

    public ImportReport Report() => new()
    {
        Counts = new Dictionary<string, int>(StringComparer.Ordinal) { ["products"] = _products, ["variants"] = _variants, ["images"] = _images },
        Created = _created,
        Updated = _updated,
        Unchanged = _unchanged,
        Skipped = _skipped,
        Problems = _more == 0 ? _problems : [.. _problems, new(0, null, "more-problems", $"{_more} more problems are not listed. Mend these and run the import again.", IsWarning: true)],
    };

    private void Add(params ReadOnlySpan<ImportProblem> problems)
    {
        foreach (var problem in problems)
        {
            if (_problems.Count < MaxProblems)
            {
                _problems.Add(problem);
            }
            else
            {
                _more++;
            }
        }
    }
}

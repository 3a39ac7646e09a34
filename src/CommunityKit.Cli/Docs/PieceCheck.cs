using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Docs;

/// <summary>
/// Is a block that says which file it is from (<c>&lt;!-- path --&gt;</c> right above the fence) still a piece of it? Indentation aside, it has
/// to be there as it is, so what the pages show is what is compiled and tested.
/// </summary>
internal sealed class PieceCheck(string root, LinkCheck places)
{
    public IEnumerable<Problem> Run(DocPage page) => page.Blocks
        .Where(block => block.Source is { } source && !IsPiece(Path.Combine(root, source), block.Lines))
        .Select(block => CliProblems.DocPieceGone(places.PlaceOf(page, block.Line), block.Source!));

    private static bool IsPiece(string file, IEnumerable<string> lines) =>
        File.Exists(file) && Fold(File.ReadLines(file)).Contains(Fold(lines), StringComparison.Ordinal);

    private static string Fold(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Trim()));
}

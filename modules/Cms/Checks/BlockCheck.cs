using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Checks;

/// <summary>Blocks: how many and how deep, what their settings demand, and none that holds nothing.</summary>
public sealed class BlockCheck(IBlockCatalog catalog, BlockForms forms) : IContentCheck
{
    public ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken)
    {
        var blocks = content.Document.AllBlocks().ToList();
        var findings = new List<ContentFinding>();
        if (blocks.Count > ContentDocument.MaxBlocks)
        {
            findings.Add(new(FindingSeverity.Error, "check.tooMany") { Arguments = [Number(ContentDocument.MaxBlocks), Number(blocks.Count)] });
        }

        if (content.Document.Depth() > ContentDocument.MaxDepth)
        {
            findings.Add(new(FindingSeverity.Error, "check.tooDeep") { Arguments = [Number(ContentDocument.MaxDepth)] });
        }

        if (content.Type is { HasBlocks: true, Fields.Count: 0 } && blocks.Count == 0)
        {
            findings.Add(new(FindingSeverity.Warning, "check.noBlocks"));
        }

        findings.AddRange(blocks.SelectMany(Check));
        return new(findings);
    }

    private IEnumerable<ContentFinding> Check(ContentBlock block)
    {
        if (catalog.Find(block.Kind) is not { } kind)
        {
            return [new(FindingSeverity.Warning, "check.unknownBlock") { BlockId = block.Id }];
        }

        object settings;
        try
        {
            settings = kind.Read(block.Settings);
        }
        catch (JsonException)
        {
            return [new(FindingSeverity.Error, "check.unreadable") { BlockId = block.Id }];
        }

        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), problems, validateAllProperties: true);
        var findings = problems
            .SelectMany(problem => problem.MemberNames.DefaultIfEmpty(""))
            .Distinct(StringComparer.Ordinal)
            .Select(member => new ContentFinding(FindingSeverity.Error, "check.block")
            {
                BlockId = block.Id,
                Setting = member.Length > 0 ? member : null,
                Arguments = [forms.SettingLabel(block.Kind, member)],
            });
        return kind.HoldsBlocks && block.Children.Count == 0
            ? findings.Append(new(FindingSeverity.Warning, "check.emptyBlock") { BlockId = block.Id })
            : findings;
    }

    private static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);
}

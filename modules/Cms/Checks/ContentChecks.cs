using System.Globalization;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;
using CommunityKit.Cms.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Cms.Checks;

/// <summary>Whether a draft is fit to go live: asks every declared check and says what it found in the reader's words.</summary>
public sealed class ContentChecks(
    IDeclarations<ContentCheckDeclaration> declared, IServiceProvider services, IModuleGuard guard, IModuleTexts texts, BlockForms blocks, PageWords words)
{
    private static readonly Type[] Alone = [typeof(FieldCheck), typeof(BlockCheck)];

    /// <summary>What there is to mend, then what there is to know.</summary>
    public Task<IReadOnlyList<Finding>> RunAsync(ContentItem item, ContentType type, ContentDocument document, CancellationToken cancellationToken) =>
        RunAsync(declared.All, new CheckedContent(item.Id, item.SetId, type, item.Culture, document), cancellationToken);

    /// <summary>What a document's own fields and blocks lack, whatever there is beside it. Asks no database, so that a unit of work may wait for it.</summary>
    public Task<IReadOnlyList<Finding>> RunAloneAsync(CheckedContent content, CancellationToken cancellationToken) =>
        RunAsync(declared.All.Where(check => Alone.Contains(check.Value.CheckType)), content, cancellationToken);

    private async Task<IReadOnlyList<Finding>> RunAsync(
        IEnumerable<Declared<ContentCheckDeclaration>> checks, CheckedContent content, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var check in checks)
        {
            var found = await guard.RunAsync(
                check.Module,
                "content check " + check.Value.CheckType.Name,
                ct => ((IContentCheck)services.GetRequiredService(check.Value.CheckType)).CheckAsync(content, ct),
                [],
                cancellationToken);
            findings.AddRange(found.Select(finding => Told(check.Module, finding, content)));
        }

        return [.. findings.OrderByDescending(finding => finding.IsStop)];
    }

    private Finding Told(ModuleIdentity module, ContentFinding finding, CheckedContent content)
    {
        var format = texts.Find(module.Id, finding.TextKey, CultureInfo.CurrentUICulture) ?? finding.TextKey;
        var message = string.Format(CultureInfo.CurrentCulture, format, [.. finding.Arguments]);
        if (finding.BlockId is { } id && content.Document.AllBlocks().FirstOrDefault(block => block.Id == id) is { } block)
        {
            message = words.Of("check.inBlock", blocks.LabelOf(block.Kind), message);
        }

        return new(FieldOf(finding, content.Type), message, finding.Severity == FindingSeverity.Error)
        {
            Target = finding.BlockId is null ? null : "row-" + finding.BlockId,
            Url = finding.Path is { } path ? words.UrlOf(path) : null,
        };
    }

    private static string FieldOf(ContentFinding finding, ContentType type) => finding switch
    {
        { BlockId: { } block, Setting: { } setting } => $"{BlockForm.PrefixOf(block)}.{setting}",
        { Field: { } name } when ItemFields.All(type).FirstOrDefault(field => field.Name == name) is { } field => FieldForm.NameOf(field),
        _ => "",
    };
}

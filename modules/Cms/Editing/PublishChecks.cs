using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Blocks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Cms.Editing;

/// <summary>Whether a document is fit to go live.</summary>
public sealed class PublishChecks(IBlockCatalog catalog, BlockForms forms, IStringLocalizer<CmsModule> text)
{
    /// <summary>What there is to mend or to know.</summary>
    public IReadOnlyList<Finding> Run(ContentType type, ContentDocument document)
    {
        var findings = new List<Finding>();
        foreach (var field in ItemFields.All(type))
        {
            Check(findings, field, document);
        }

        var blocks = document.AllBlocks().ToList();
        if (blocks.Count > ContentDocument.MaxBlocks)
        {
            findings.Add(new("", text["check.tooMany", ContentDocument.MaxBlocks, blocks.Count], IsStop: true));
        }

        if (document.Depth() > ContentDocument.MaxDepth)
        {
            findings.Add(new("", text["check.tooDeep", ContentDocument.MaxDepth], IsStop: true));
        }

        foreach (var block in blocks)
        {
            Check(findings, block);
        }

        return findings;
    }

    private void Check(List<Finding> findings, ContentField field, ContentDocument document)
    {
        var name = $"{FieldForm.PrefixOf(field.Name)}.Value";
        if (!document.Values.TryGetValue(field.Name, out var value))
        {
            if (field.IsRequired)
            {
                findings.Add(new(name, text["check.missing", field.Label.For()], IsStop: true));
            }

            return;
        }

        if (value.ValueKind == JsonValueKind.String && field.MaxLength is { } longest && value.GetString()!.Length > longest)
        {
            findings.Add(new(name, text["check.tooLong", field.Label.For(), longest], IsStop: true));
        }

        if (field.Name == CommonFields.Path && !PathRules.IsValid(document.Text(CommonFields.Path)))
        {
            findings.Add(new(name, text["check.path"], IsStop: true));
        }

        if (field.Kind == ContentFieldKind.Link && value.TryGetProperty("url", out var url) && !PageUrls.IsSafe(url.GetString()))
        {
            findings.Add(new($"{FieldForm.PrefixOf(field.Name)}.Url", text["check.link", field.Label.For()], IsStop: true));
        }
    }

    private void Check(List<Finding> findings, ContentBlock block)
    {
        var label = forms.LabelOf(block.Kind);
        if (catalog.Find(block.Kind) is not { } kind)
        {
            findings.Add(new("", text["check.unknownBlock", label], IsStop: false));
            return;
        }

        object settings;
        try
        {
            settings = kind.Read(block.Settings);
        }
        catch (JsonException)
        {
            findings.Add(new("", text["check.unreadable", label], IsStop: true));
            return;
        }

        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), problems, validateAllProperties: true);
        findings.AddRange(problems
            .SelectMany(problem => problem.MemberNames.DefaultIfEmpty(""))
            .Distinct(StringComparer.Ordinal)
            .Select(member => new Finding(
                $"{BlockForm.PrefixOf(block.Id)}.{member}", text["check.block", label, forms.SettingLabel(block.Kind, member)], IsStop: true)));
        if (settings is Blocks.PictureSettings { Alt: "", File.Length: > 0 })
        {
            findings.Add(new($"{BlockForm.PrefixOf(block.Id)}.Alt", text["check.alt"], IsStop: false));
        }
    }
}

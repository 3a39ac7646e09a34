using System.Collections.Immutable;
using System.Text.Json;
using CommunityKit.Cms.Comparing;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing;
using CommunityKit.Cms.Items;

namespace CommunityKit.Cms.Translating;

/// <summary>Puts a translation beside its source.</summary>
public sealed class TranslatePages(EditorPages editors, FieldForms fields, BlockForms blocks, PageWords words)
{
    /// <summary>The page for a document: the working copy, or what a form says.</summary>
    public async Task<TranslatePage> BuildAsync(
        ContentItem item, ContentItem source, Translation? translation, ContentDocument document, ContentDocument origin, long token, CancellationToken cancellationToken)
    {
        var type = await editors.TypeOfAsync(item, cancellationToken);
        var now = source.Document();
        var state = translation is null ? null : TranslatedTexts.StateOf(ContentDocument.Parse(translation.Source), now, document);
        var forms = await fields.OfAsync([.. ItemFields.All(type)], document, cancellationToken);
        var order = Flat(blocks.Of(document.Blocks, ImmutableHashSet<string>.Empty)).ToList();
        return new TranslatePage
        {
            Title = item.Title,
            Culture = item.Culture,
            Url = words.ItemUrl(item.Id),
            Source = new(source.Id, source.Culture, source.Title),
            SourceUrl = words.ItemUrl(source.Id),
            SourceToken = source.Token,
            Token = token,
            Base = BaseText.Write(origin),
            Fields = [.. forms.Select(form => Field(form, now, document, state))],
            Blocks = [.. Blocks(order, now, state)],
            Order = order,
            State = state,
        };
    }

    private TranslatedField Field(FieldForm form, ContentDocument source, ContentDocument document, TranslationState? state)
    {
        var name = form.Field.Name;
        var (there, here) = (source.Values.GetValueOrDefault(name), document.Values.GetValueOrDefault(name));
        var change = state?.Changes.Fields.FirstOrDefault(field => field.Name == name);
        return new(form, Shown(there), change is null ? null : Pieces(change), name != Types.CommonFields.Path && TranslatedTexts.IsUntouched(there, here));
    }

    private IEnumerable<TranslatedBlock> Blocks(List<BlockForm> order, ContentDocument source, TranslationState? state)
    {
        var here = order.ToDictionary(form => form.Block.Id, StringComparer.Ordinal);
        var changes = (state?.Changes.Blocks ?? []).ToDictionary(change => change.Block.Id, StringComparer.Ordinal);
        foreach (var block in source.AllBlocks())
        {
            var form = here.GetValueOrDefault(block.Id);
            var change = changes.GetValueOrDefault(block.Id);
            yield return new(form, block, blocks.LabelOf(block.Kind))
            {
                Settings = [.. Settings(block, change)],
                Change = change?.Change,
                IsUntouched = form is not null && TranslatedTexts.IsUntouched(block.Settings, form.Block.Settings),
            };
        }

        var there = source.AllBlocks().Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var form in order.Where(form => !there.Contains(form.Block.Id)))
        {
            yield return new(form, null, form.Label) { Change = changes.GetValueOrDefault(form.Block.Id)?.Change };
        }
    }

    private IEnumerable<TranslatedSetting> Settings(ContentBlock block, BlockDifference? change)
    {
        if (block.Settings.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var member in block.Settings.EnumerateObject())
        {
            var changed = change is { Change: BlockChange.Changed or BlockChange.MovedAndChanged }
                ? change.Settings.FirstOrDefault(setting => setting.Name == member.Name)
                : null;
            yield return new(blocks.SettingLabel(block.Kind, member.Name), Shown(member.Value), changed is null ? null : Pieces(changed));
        }
    }

    private IReadOnlyList<TextPiece> Pieces(ValueDifference change) => TextComparison.Compare(Shown(change.Old), Shown(change.New));

    private string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : words.Show(value);

    private static IEnumerable<BlockForm> Flat(IReadOnlyList<BlockForm> forms) => forms.SelectMany(form => Flat(form.Children).Prepend(form));
}

using System.Collections;
using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Editing.Inputs;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using CommunityKit.Files;
using CommunityKit.UI.Blocks;
using CommunityKit.UI.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.Cms.Editing;

/// <summary>
/// Reads an editor's form into a document. A draft may be unfinished, so only what cannot be understood is an error here; whether it is fit
/// to go live is asked when it does.
/// </summary>
public sealed class ItemForm(IBlockCatalog catalog, IFileStore files)
{
    public const string TokenField = "ck-token";
    public const string BaseField = "ck-base";
    public const string BlockField = "b";
    public const string RemovedField = "removed";
    private const string UploadSuffix = ".upload";

    /// <summary>Name of the field with the kind of a block.</summary>
    public static string KindField(string id) => "kind." + id;

    /// <summary>Name of the field with the id of the block around a block.</summary>
    public static string ParentField(string id) => "parent." + id;

    /// <summary>Name of the field with the stored settings of a block that cannot be edited.</summary>
    public static string RawField(string id) => "raw." + id;

    /// <summary>Reads the posted form; problems land in the controller's model state.</summary>
    public async Task<PostedItem> ReadAsync(Controller controller, ContentType type, CancellationToken cancellationToken)
    {
        var form = await controller.Request.ReadFormAsync(cancellationToken);
        var values = form.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        await StoreUploadsAsync(controller, form, values, cancellationToken);
        var provider = new FormValueProvider(BindingSource.Form, new FormCollection(values), CultureInfo.CurrentCulture);
        controller.ObjectValidator = Unfinished.Instance;

        var origin = BaseText.Read(form[BaseField]);
        var document = new Reading(controller, provider, form, origin ?? ContentDocument.Empty, catalog);
        var fields = await document.FieldsAsync(type);
        var (blocks, hasRowChange) = await document.BlocksAsync();
        var removed = form[RemovedField].OfType<string>().ToList();
        var known = (origin?.AllBlocks() ?? []).Select(block => block.Id);
        return new PostedItem(
            long.TryParse(form[TokenField], NumberStyles.None, CultureInfo.InvariantCulture, out var token) ? token : 0, origin, new ContentDocument(fields, blocks))
        {
            IsIncomplete = known.Except(form[BlockField].OfType<string>(), StringComparer.Ordinal).Except(removed, StringComparer.Ordinal).Any(),
            HasRowChange = hasRowChange,
            Removed = removed,
        };
    }

    private async Task StoreUploadsAsync(
        Controller controller, IFormCollection form, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> values, CancellationToken cancellationToken)
    {
        foreach (var file in form.Files.Where(f => f.Length > 0 && f.Name.EndsWith(UploadSuffix, StringComparison.Ordinal)))
        {
            var field = file.Name[..^UploadSuffix.Length];
            try
            {
                await using var content = file.OpenReadStream();
                values[field] = (await files.SaveAsync(content, file.FileName, cancellationToken)).Path;
            }
            catch (FileRefusedException refused)
            {
                controller.ModelState.AddModelError(field, refused.Message);
            }
        }
    }

    private sealed class Reading(Controller controller, IValueProvider provider, IFormCollection form, ContentDocument origin, IBlockCatalog catalog)
    {
        private readonly Dictionary<string, ContentBlock> _known = origin.AllBlocks().ToDictionary(block => block.Id, StringComparer.Ordinal);
        private bool _hasRowChange;

        public async Task<List<KeyValuePair<string, JsonElement>>> FieldsAsync(ContentType type)
        {
            var fields = ItemFields.All(type).ToList();
            var values = origin.Values.Where(value => !fields.Exists(field => field.Name == value.Key)).ToList();
            foreach (var field in fields)
            {
                var input = FieldInput.For(field.Kind);
                await controller.TryUpdateModelAsync(input, input.GetType(), FieldForm.PrefixOf(field.Name), provider, _ => true);
                if (field.Name == CommonFields.Path && input is TextInput { Value: { Length: > 0 } written } path)
                {
                    path.Value = PathRules.Normalize(written);
                    controller.ModelState.Remove(FieldForm.PrefixOf(field.Name) + ".Value");
                }

                if (input.Write() is { } value)
                {
                    values.Add(new(field.Name, value));
                }
            }

            return values;
        }

        public async Task<(IReadOnlyList<ContentBlock> Blocks, bool HasRowChange)> BlocksAsync()
        {
            var read = new List<(string Parent, ContentBlock Block)>();
            foreach (var id in form[BlockField].OfType<string>().Distinct(StringComparer.Ordinal).Take(ContentDocument.MaxBlocks * 2))
            {
                if (id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                    && form[KindField(id)].ToString() is { Length: > 0 and <= 100 } kind)
                {
                    read.Add((form[ParentField(id)].ToString(), new ContentBlock(id, kind, await SettingsAsync(id, kind))));
                }
            }

            var ids = read.Select(block => block.Block.Id).ToHashSet(StringComparer.Ordinal);
            var lists = read.ToLookup(block => ids.Contains(block.Parent) ? block.Parent : "", block => block.Block, StringComparer.Ordinal);
            var placed = new HashSet<string>(StringComparer.Ordinal);
            var blocks = Build("");

            // Blocks that say to be in each other are in no list of the page: they go to its end.
            blocks.AddRange(read.Where(block => placed.Add(block.Block.Id)).Select(block => block.Block));
            return (blocks, _hasRowChange);

            List<ContentBlock> Build(string parent) =>
                [.. lists[parent].Where(block => placed.Add(block.Id)).Select(block => block with { Children = Build(block.Id) })];
        }

        private async Task<JsonElement> SettingsAsync(string id, string kindName)
        {
            var before = _known.TryGetValue(id, out var known) ? known.Settings : default;
            if (form.TryGetValue(RawField(id), out var raw))
            {
                return Parse(raw.ToString()) ?? before;
            }

            if (catalog.Find(kindName) is not { } kind)
            {
                return before;
            }

            var settings = Start(kind, before);
            await controller.TryUpdateModelAsync(settings, settings.GetType(), BlockForm.PrefixOf(id), provider, _ => true);
            _hasRowChange |= FormRows.Apply(controller, settings, BlockForm.PrefixOf(id));
            return Over(before, kind.Write(settings));
        }

        private static object Start(BlockKind kind, JsonElement before)
        {
            object settings;
            try
            {
                settings = kind.Read(before);
            }
            catch (JsonException)
            {
                settings = kind.New();
            }

            // Rows that were all removed send nothing.
            foreach (var list in settings.GetType().GetProperties().Where(p => p.CanWrite && p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable))))
            {
                var element = list.PropertyType.IsArray ? list.PropertyType.GetElementType()! : list.PropertyType.GetGenericArguments() is [var one] ? one : null;
                if (element is not null)
                {
                    list.SetValue(
                        settings, list.PropertyType.IsArray ? Array.CreateInstance(element, 0) : Activator.CreateInstance(typeof(List<>).MakeGenericType(element)));
                }
            }

            return settings;
        }

        /// <summary>Members that this version of the module does not know stay: another version wrote them.</summary>
        private static JsonElement Over(JsonElement before, JsonElement after)
        {
            if (before.ValueKind != JsonValueKind.Object || before.EnumerateObject().All(member => after.TryGetProperty(member.Name, out _)))
            {
                return after;
            }

            var merged = before.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
            foreach (var member in after.EnumerateObject())
            {
                merged[member.Name] = member.Value;
            }

            return JsonSerializer.SerializeToElement(merged, Merging.MergeJson.Default.DictionaryStringJsonElement);
        }

        private static JsonElement? Parse(string raw)
        {
            try
            {
                using var json = JsonDocument.Parse(raw);
                return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}

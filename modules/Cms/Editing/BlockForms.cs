using System.Globalization;
using System.Text.Json;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Types;
using CommunityKit.UI.Blocks;

namespace CommunityKit.Cms.Editing;

/// <summary>Turns stored blocks into what the editor shows, and names kinds of blocks.</summary>
public sealed class BlockForms(IBlockCatalog catalog, IModuleTexts texts)
{
    /// <summary>The kinds that can be placed, with the words by which each is found.</summary>
    public IReadOnlyList<BlockChoice> Choices() =>
    [
        .. catalog.All.Select(kind => new BlockChoice(kind.Name, LabelOf(kind), ModuleNameOf(kind), kind.Declaration.Icon, WordsOf(kind))),
    ];

    /// <summary>The blocks of a document.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="open">Ids of those that are unfolded at first.</param>
    /// <param name="parent">Id of the block around them.</param>
    /// <param name="depth">How deep they stand.</param>
    public IReadOnlyList<BlockForm> Of(IReadOnlyList<ContentBlock> blocks, IReadOnlySet<string> open, string parent = "", int depth = 1) =>
        [.. blocks.Select(block => Of(block, open, parent, depth))];

    /// <summary>Name of a kind; its wire name when no module brings it.</summary>
    public string LabelOf(string kind) => catalog.Find(kind) is { } known ? LabelOf(known) : kind;

    /// <summary>Name of a setting of a kind of block, as its form has it.</summary>
    public string SettingLabel(string kind, string name)
    {
        if (catalog.Find(kind) is not { } known)
        {
            return name;
        }

        var property = known.Declaration.SettingsType.GetProperties().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return property is null ? name : texts.Find(known.Module.Id, $"{known.Declaration.SettingsType.Name}.{property.Name}", CultureInfo.CurrentUICulture) ?? name;
    }

    private BlockForm Of(ContentBlock block, IReadOnlySet<string> open, string parent, int depth)
    {
        var kind = catalog.Find(block.Kind);
        var settings = Read(kind, block);
        return new BlockForm(block, kind, kind is null ? block.Kind : LabelOf(kind))
        {
            Settings = settings,
            ModuleName = kind is null ? "" : ModuleNameOf(kind),
            Summary = settings is null ? "" : kind!.Summary(settings),
            Parent = parent,
            Depth = depth,
            Children = Of(block.Children, open, block.Id, depth + 1),
            IsOpen = open.Contains(block.Id),
        };
    }

    private static object? Read(BlockKind? kind, ContentBlock block)
    {
        try
        {
            return kind?.Read(block.Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string LabelOf(BlockKind kind) =>
        texts.Find(kind.Module.Id, kind.Declaration.LabelKey, CultureInfo.CurrentUICulture) ?? kind.Name;

    private string ModuleNameOf(BlockKind kind) => kind.Module.Id == CmsModule.Id
        ? ""
        : texts.Find(kind.Module.Id, "module.name", CultureInfo.CurrentUICulture) ?? kind.Module.Id;

    /// <summary>Its names in Chinese and English, and what its module adds.</summary>
    private string WordsOf(BlockKind kind) => string.Join(' ', ((string[])["zh-CN", "en"])
        .Select(CultureInfo.GetCultureInfo)
        .SelectMany(culture => new[] { kind.Declaration.LabelKey, kind.Declaration.WordsKey }
            .OfType<string>().Select(key => texts.Find(kind.Module.Id, key, culture)))
        .OfType<string>().Append(kind.Name).Distinct(StringComparer.Ordinal));
}

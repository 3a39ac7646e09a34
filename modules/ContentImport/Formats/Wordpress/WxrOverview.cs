using System.Xml.Linq;

namespace CommunityKit.ContentImport.Formats.Wordpress;

/// <summary>What must be known of a file before its items can be read: who wrote, which pictures there are, what the menus offer.</summary>
internal sealed class WxrOverview
{
    /// <summary>Names for readers by login.</summary>
    public Dictionary<string, string> Authors { get; } = new(StringComparer.Ordinal);

    /// <summary>Address and description of pictures by their id.</summary>
    public Dictionary<string, (string Url, string Alt)> Attachments { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries of menus in the order of the file.</summary>
    public List<(long Row, XElement Item)> MenuItems { get; } = [];

    public string? Language { get; private set; }

    public static async Task<WxrOverview> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var overview = new WxrOverview();
        await foreach (var (row, element) in WxrFile.PartsAsync(content, cancellationToken))
        {
            overview.Take(row, element);
        }

        return overview;
    }

    private void Take(long row, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "language" when element.Name.Namespace == XNamespace.None:
                Language = element.Value.Trim() is { Length: > 0 } language ? language : null;
                break;
            case "author" when WxrNames.IsExport(element.Name):
                Authors[element.Wp("author_login")] = element.Wp("author_display_name");
                break;
            case "item" when element.Wp("post_type") == "attachment":
                Attachments[element.Wp("post_id")] = (element.Wp("attachment_url"), element.Meta("_wp_attachment_image_alt"));
                break;
            case "item" when element.Wp("post_type") == "nav_menu_item":
                MenuItems.Add((row, element));
                break;
        }
    }
}

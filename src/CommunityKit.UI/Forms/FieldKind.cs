namespace CommunityKit.UI.Forms;

/// <summary>How a field is entered.</summary>
internal enum FieldKind
{
    Text,
    Email,
    Phone,
    Url,
    Search,
    Password,
    Whole,
    Decimal,
    Money,
    Date,
    Time,
    DateTime,
    Lines,
    Markdown,
    Select,
    Radio,
    Checks,
    Checkbox,
    Switch,
    Localized,
    LocalizedLines,
    Tags,
    Colour,
    Image,
    File,
    Hidden,
    Rows,
}

namespace CommunityKit.UI.Admin.Lists;

/// <summary>How a column shows its values.</summary>
public enum AdminColumnKind
{
    /// <summary>Any value as text.</summary>
    Text,

    /// <summary>Text that links to the row's form; the row's heading on phones.</summary>
    Link,

    /// <summary>A small picture: its address as text.</summary>
    Image,

    /// <summary>A <c>Money</c> value, right-aligned.</summary>
    Money,

    /// <summary>A number, right-aligned.</summary>
    Number,

    /// <summary>A <see cref="DateTimeOffset"/>, shown in the shop's zone.</summary>
    Time,

    /// <summary>A <see cref="bool"/> as words.</summary>
    YesNo,

    /// <summary>A state as a tag: an <see cref="AdminTag"/>.</summary>
    Tag,
}

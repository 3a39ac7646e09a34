namespace CommunityKit.Cms.Types;

/// <summary>What a field holds, and with it how it is entered and stored. Stored by name.</summary>
public enum ContentFieldKind
{
    /// <summary>One line: a JSON string.</summary>
    Text,

    /// <summary>Several lines of plain text: a JSON string.</summary>
    Lines,

    /// <summary>Markdown without raw HTML: a JSON string.</summary>
    Markdown,

    /// <summary>A decimal number: a JSON number.</summary>
    Number,

    /// <summary>An amount in the shop's currency: <c>{"minor":1990,"currency":"CNY"}</c>.</summary>
    Money,

    /// <summary>Yes or no: a JSON boolean.</summary>
    Boolean,

    /// <summary>A moment, entered in the shop's zone: a UTC instant in ISO 8601.</summary>
    Instant,

    /// <summary>One of the field's choices: its value as a JSON string.</summary>
    Choice,

    /// <summary>An address and its text: <c>{"url":"/about","text":"About us"}</c>.</summary>
    Link,

    /// <summary>A picture of the file store with its description: <c>{"path":"…","alt":"…"}</c>.</summary>
    Picture,

    /// <summary>Terms of a taxonomy: a JSON array of term ids.</summary>
    Terms,

    /// <summary>A thing of any module that brings a kind of references: <c>{"kind":"content","id":"…"}</c>.</summary>
    Reference,

    /// <summary>A point on earth in WGS-84 degrees: <c>{"latitude":31.2,"longitude":121.4}</c>.</summary>
    Place,

    /// <summary>A colour: a JSON string such as <c>#b0452d</c>.</summary>
    Colour,
}

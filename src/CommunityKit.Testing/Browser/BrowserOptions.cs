using CommunityKit.Testing.Modules;

namespace CommunityKit.Testing.Browser;

/// <summary>What kind of visitor opens the pages.</summary>
public sealed record BrowserOptions
{
    /// <summary>Width of the window in CSS pixels; below 600 it is a phone with touch.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Height of the window in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Language that the browser asks for, and that pages must then have.</summary>
    public string Culture { get; init; } = "zh-CN";

    /// <summary>True for a visitor whose device is set to dark.</summary>
    public bool Dark { get; init; }

    /// <summary>False to switch JavaScript off, to walk a page as such a visitor does. <see cref="ScreenChecks"/> then refuses to judge it.</summary>
    public bool JavaScript { get; init; } = true;

    /// <summary>True for a visitor who asks for less motion.</summary>
    public bool ReducedMotion { get; init; }

    /// <summary>IANA time zone of the device.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Who is signed in, by header and without an accounts module; null for a visitor. For pages of a <c>ModuleTestHost</c>.</summary>
    public TestUser? User { get; init; }

    /// <summary>
    /// Parts of fault messages that this test expects, for example <c>status of 404</c> when it opens a page that does not exist.
    /// </summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>A phone, 390 pixels wide.</summary>
    public static BrowserOptions Phone { get; } = new() { Width = 390, Height = 844 };

    /// <summary>A desktop, 1280 pixels wide.</summary>
    public static BrowserOptions Desktop { get; } = new();
}

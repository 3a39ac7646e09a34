namespace CommunityKit.Pricing.Rules;

/// <summary>A time in which something holds: from the first instant on, up to but without the second. Open where there is none.</summary>
public static class Window
{
    public static bool Holds(DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset at) =>
        (from is null || at >= from) && (until is null || at < until);
}

namespace CommunityKit.Theme.Plain.Look;

/// <summary>An accent colour with its light and dark values.</summary>
public enum Accent
{
    /// <summary>Warm red-brown, the kit's own.</summary>
    Terracotta,

    /// <summary>Deep green.</summary>
    Leaf,

    /// <summary>Dark pink.</summary>
    Berry,

    /// <summary>Blue violet.</summary>
    Indigo,

    /// <summary>Nearly black; nearly white in the dark.</summary>
    Ink,
}

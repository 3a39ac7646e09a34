namespace CommunityKit.Modularity.Store;

/// <summary>How closely stored files are looked at.</summary>
public enum VerifyMode
{
    /// <summary>Names, lengths and times against what was noted when the module was added: milliseconds.</summary>
    Quick,

    /// <summary>Every byte against the manifest's hashes.</summary>
    Full,
}

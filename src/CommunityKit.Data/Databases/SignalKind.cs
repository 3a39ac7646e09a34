namespace CommunityKit.Data.Databases;

internal enum SignalKind
{
    /// <summary>Events or queue items were committed.</summary>
    Work,

    /// <summary>A settings section was saved; the name is the section.</summary>
    Setting,

    /// <summary>A generation was appended.</summary>
    Generation,

    /// <summary>Signals may have been lost: read everything again.</summary>
    CaughtUp,
}

namespace CommunityKit.Data.Databases;

internal enum SignalKind
{
    /// <summary>Something may be due: look at everything.</summary>
    Work,

    /// <summary>An event was committed; the name is the event's. Stays in this process: others are told that there is work.</summary>
    Event,

    /// <summary>An item that is due was committed; the name is the queue. Stays in this process as well.</summary>
    QueueItem,

    /// <summary>A settings section was saved; the name is the section.</summary>
    Setting,

    /// <summary>A generation was appended.</summary>
    Generation,

    /// <summary>Signals may have been lost: read everything again.</summary>
    CaughtUp,
}

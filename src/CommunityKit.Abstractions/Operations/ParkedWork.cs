namespace CommunityKit.Operations;

/// <summary>Work that was given up after its last attempt.</summary>
/// <param name="Id">Opaque id for retry and discard.</param>
/// <param name="What">Wire name of the event or queue.</param>
/// <param name="For">Subscriber or queue, with the module's id in front.</param>
/// <param name="Attempts">Attempts that failed.</param>
/// <param name="Since">UTC instant at which it came in.</param>
/// <param name="Reason">Type and message of the last failure; no personal data.</param>
public sealed record ParkedWork(string Id, string What, string For, int Attempts, DateTimeOffset Since, string? Reason);

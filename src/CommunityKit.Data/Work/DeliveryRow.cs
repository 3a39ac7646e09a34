namespace CommunityKit.Data.Work;

/// <summary>A delivery for the admin page.</summary>
internal sealed record DeliveryRow(
    long Position,
    string Subscriber,
    string EventName,
    string OrderingKey,
    string State,
    int Attempts,
    DateTimeOffset OccurredAt,
    DateTimeOffset NextAt,
    string? LastError);

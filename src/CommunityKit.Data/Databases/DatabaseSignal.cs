namespace CommunityKit.Data.Databases;

/// <summary>Told after a commit to everybody who works on the tenant, in this process and, on PostgreSQL, in others.</summary>
internal readonly record struct DatabaseSignal(SignalKind Kind, string Name = "")
{
    public static DatabaseSignal Work { get; } = new(SignalKind.Work);

    /// <summary>True if somebody may have work now.</summary>
    public bool IsWork => Kind is SignalKind.Work or SignalKind.Event or SignalKind.QueueItem;

    /// <summary>The text after a <c>NOTIFY</c>: who sent it, for which schema, what. Names hold no bar.</summary>
    public string ToPayload(string node, string schema) => $"{node}|{schema}|{Kind}|{Name}";

    public static bool TryParse(string payload, out string node, out string schema, out DatabaseSignal signal)
    {
        (node, schema, signal) = ("", "", default);
        if (payload.Split('|') is not [var from, var of, var kind, var name] || !Enum.TryParse<SignalKind>(kind, out var parsed))
        {
            return false;
        }

        (node, schema, signal) = (from, of, new DatabaseSignal(parsed, name));
        return true;
    }
}

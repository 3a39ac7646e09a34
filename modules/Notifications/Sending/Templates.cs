using System.Collections.Frozen;

namespace CommunityKit.Notifications.Sending;

/// <summary>The kinds of messages that the shop's modules declared. Immutable, thread-safe.</summary>
internal sealed class Templates(IDeclarations<NotificationTemplate> declared)
{
    private readonly FrozenDictionary<string, Declared<NotificationTemplate>> _byName =
        declared.All.DistinctBy(d => d.Value.Name).ToFrozenDictionary(d => d.Value.Name, StringComparer.Ordinal);

    public IReadOnlyList<Declared<NotificationTemplate>> All { get; } = [.. declared.All.DistinctBy(d => d.Value.Name)];

    public Declared<NotificationTemplate>? Find(string name) => _byName.GetValueOrDefault(name);
}

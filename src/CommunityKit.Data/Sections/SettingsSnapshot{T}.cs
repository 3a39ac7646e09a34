using Microsoft.Extensions.Options;

namespace CommunityKit.Data.Sections;

/// <summary>The values at the beginning of a scope: they do not change during a request.</summary>
internal sealed class SettingsSnapshot<T>(T value) : IOptionsSnapshot<T>
    where T : class
{
    public T Value => value;

    public T Get(string? name) => value;
}

using CommunityKit.Data.Problems;
using CommunityKit.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommunityKit.Data.Sections;

/// <summary>One section, typed. A section has one set of values, so names of options are ignored.</summary>
internal sealed class TenantSettings<T> : ISettings<T>, IOptionsMonitor<T>, IOptions<T>
    where T : class, new()
{
    private readonly string _moduleId;
    private readonly string _section;
    private readonly SectionStore _store;
    private readonly SectionFormat<T> _format;
    private readonly Lock _listenLock = new();
    private volatile Values? _values;
    private volatile Action<T, string?>[] _listeners = [];

    public TenantSettings(string moduleId, string section, SectionStore store, IDataProtectionProvider protection)
    {
        _moduleId = moduleId;
        _section = section;
        _store = store;
        _format = new SectionFormat<T>(section, protection, store.Logger);
        store.OnChange(section, Tell);
    }

    public T Current => Read().Value;

    public long Version => Read().Stored.Version;

    T IOptionsMonitor<T>.CurrentValue => Current;

    T IOptions<T>.Value => Current;

    T IOptionsMonitor<T>.Get(string? name) => Current;

    public IDisposable? OnChange(Action<T, string?> listener)
    {
        lock (_listenLock)
        {
            _listeners = [.. _listeners, listener];
        }

        return new Listening(this, listener);
    }

    public Task<IReadOnlyDictionary<string, string>> SaveAsync(T value, string changedBy, CancellationToken cancellationToken) =>
        SaveAsync(value, Version, changedBy, cancellationToken);

    public async Task<IReadOnlyDictionary<string, string>> SaveAsync(
        T value, long expectedVersion, string changedBy, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(changedBy);
        var problems = SectionValidation.Check(value);
        if (problems.Count > 0)
        {
            return problems;
        }

        var members = _format.Write(value);
        var (isSaved, section) = await _store.SaveAsync(
            _moduleId, _section, expectedVersion, stored => _format.Merge(stored, members), changedBy, cancellationToken);
        if (!isSaved)
        {
            problems[""] = DataProblems.Catalog.Problem("CK1560", ("section", _section), ("by", section.ChangedBy)).Text();
        }

        return problems;
    }

    private void Tell()
    {
        foreach (var listener in _listeners)
        {
            listener(Current, Options.DefaultName);
        }
    }

    private Values Read()
    {
        var stored = _store.Read(_section);
        var values = _values;
        if (values is null || values.Stored.Version != stored.Version)
        {
            _values = values = new Values(stored, _format.Read(stored.Json));
        }

        return values;
    }

    private sealed record Values(StoredSection Stored, T Value);

    private sealed class Listening(TenantSettings<T> owner, Action<T, string?> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (owner._listenLock)
            {
                owner._listeners = [.. owner._listeners.Where(l => l != listener)];
            }
        }
    }
}

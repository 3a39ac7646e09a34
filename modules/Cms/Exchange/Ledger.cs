using System.Security.Cryptography;
using System.Text;
using CommunityKit.Cms.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.Exchange;

/// <summary>Decides what becomes of records whose things are there already. One per unit of work.</summary>
internal sealed class Ledger
{
    private readonly Transaction _transaction;
    private readonly bool _replacesEdits;
    private readonly Dictionary<string, WrittenThing> _written;

    private Ledger(Transaction transaction, bool replacesEdits, Dictionary<string, WrittenThing> written) =>
        (_transaction, _replacesEdits, _written) = (transaction, replacesEdits, written);

    public static async Task<Ledger> OpenAsync(
        Transaction transaction, IReadOnlyCollection<string> things, bool replacesEdits, CancellationToken cancellationToken) =>
        new(
            transaction,
            replacesEdits,
            await transaction.Context<CmsDb>().Written.AsNoTracking().Where(w => things.Contains(w.Thing)).ToDictionaryAsync(w => w.Thing, StringComparer.Ordinal, cancellationToken));

    /// <summary>What a record says, in short.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part is null ? "-" : part.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(':').Append(part).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The state of a thing that has no token of its own.</summary>
    public static long Token(params ReadOnlySpan<string?> parts) => long.Parse(Hash(parts).AsSpan(0, 15), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when an earlier run wrote just this: whatever the thing is now, editors made it so.</summary>
    public bool WasWritten(string thing, string hash) => !_replacesEdits && _written.TryGetValue(thing, out var written) && written.Hash == hash;

    /// <summary>True when editors made the thing, or changed it since it was written, and their work counts.</summary>
    public bool IsEdited(string thing, long token) => !_replacesEdits && (!_written.TryGetValue(thing, out var written) || written.Token != token);

    /// <summary>Keeps what was written.</summary>
    public async Task KeepAsync(string thing, string hash, long token, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(thing, out var written) && written.Hash == hash && written.Token == token)
        {
            return;
        }

        await _transaction.ExecuteSqlAsync(
            """
            INSERT INTO cms_written (thing, hash, token) VALUES (@thing, @hash, @token)
            ON CONFLICT (thing) DO UPDATE SET hash = excluded.hash, token = excluded.token
            """,
            cancellationToken,
            ("thing", thing),
            ("hash", hash),
            ("token", token));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;
using CommunityKit.Notifications.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Notifications.Members;

/// <summary>What this module keeps about a member, for their copy.</summary>
internal sealed class MessagesOfMember(IDbContextFactory<NotificationsDb> reading) : IMemberData
{
    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var inbox = await db.Inbox.Where(m => m.MemberId == memberId).OrderBy(m => m.At).ToListAsync(cancellationToken);
        var off = await db.Preferences.Where(p => p.MemberId == memberId).ToListAsync(cancellationToken);
        return new JsonObject
        {
            ["inbox"] = new JsonArray([.. inbox.Select(m => (JsonNode?)new JsonObject
            {
                ["at"] = Instant(m.At),
                ["kind"] = m.Template,
                ["arguments"] = JsonNode.Parse(m.Arguments),
                ["readAt"] = m.ReadAt is { } read ? Instant(read) : null,
            })]),
            ["switchedOff"] = new JsonArray([.. off.Select(p => (JsonNode?)JsonValue.Create(p.Channel.ToString()))]),
        };
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

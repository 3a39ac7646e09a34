using System.Globalization;
using System.Text.Json.Nodes;
using CommunityKit.Accounts.Members;
using CommunityKit.Customers.Book;
using CommunityKit.Customers.Consents;
using CommunityKit.Customers.Data;
using CommunityKit.Customers.Segments;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Customers;

/// <summary>What this module keeps about a member, for their copy.</summary>
internal sealed class CustomerData(AddressBook book, SegmentDirectory segments, ConsentBook consents, IDbContextFactory<CustomersDb> reading) : IMemberData
{
    private const int AllAnswers = 10_000;

    public async ValueTask<JsonNode?> ReadAsync(Guid memberId, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var notes = await db.Notes.Where(n => n.MemberId == memberId).OrderBy(n => n.At).ToListAsync(cancellationToken);
        var answers = await consents.LogAsync(memberId, AllAnswers, cancellationToken);
        return new JsonObject
        {
            ["addresses"] = new JsonArray([.. (await book.ListAsync(memberId, cancellationToken)).Select(ToNode)]),
            ["segments"] = new JsonArray([.. (await segments.OfAsync(memberId, cancellationToken)).Select(code => (JsonNode?)JsonValue.Create(code))]),
            ["consents"] = new JsonArray([.. answers.Select(answer => (JsonNode?)new JsonObject
            {
                ["at"] = Instant(answer.Event.At),
                ["purpose"] = answer.Event.Purpose,
                ["given"] = answer.Event.IsGiven,
                ["wording"] = answer.Event.Wording,
                ["text"] = answer.Text,
                ["source"] = answer.Event.Source,
            })]),
            ["notes"] = new JsonArray([.. notes.Select(note => (JsonNode?)new JsonObject { ["at"] = Instant(note.At), ["text"] = note.Text })]),
        };
    }

    private static JsonNode? ToNode(SavedAddress saved) => new JsonObject
    {
        ["recipient"] = saved.Address.Recipient,
        ["phone"] = saved.Address.Phone,
        ["country"] = saved.Address.Country,
        ["province"] = saved.Address.Province,
        ["city"] = saved.Address.City,
        ["district"] = saved.Address.District,
        ["street"] = saved.Address.Street,
        ["detail"] = saved.Address.Detail,
        ["postalCode"] = saved.Address.PostalCode,
        ["preferred"] = saved.IsPreferred,
    };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

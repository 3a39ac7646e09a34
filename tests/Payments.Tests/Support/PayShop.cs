using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;
using CommunityKit.Testing.Time;

namespace CommunityKit.Payments.Tests.Support;

/// <summary>A shop that takes payments by the sandbox and by the stub bank of the fixture.</summary>
public sealed class PayShop : IAsyncDisposable
{
    public const long Price = 1250;

    private static readonly byte[] StubKey = Encoding.ASCII.GetBytes("stub-key");

    private PayShop(ModuleTestHost host)
    {
        Host = host;
        Visitor = host.Client(culture: "en");
    }

    public ModuleTestHost Host { get; }

    public TestClient Visitor { get; private set; }

    public static async Task<PayShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite, string fault = "None", bool payerChooses = true, FakeClock? clock = null)
    {
        var host = await ModuleTestHost.StartAsync(new ModuleTestOptions
        {
            Modules = ["communitykit.payments.sandbox", "communitykit.admin", "fixture.payer"],
            Database = database,
            Clock = clock,
        });
        var shop = new PayShop(host);
        await shop.SetAsync("communitykit.payments.sandbox", new { enabled = true, fault, payerChooses });
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Is there again after a kill, at the time that it is now.</summary>
    public async Task ResumeAsync()
    {
        await Host.ResumeAsync();
        Visitor.Dispose();
        Visitor = Host.Client(culture: "en");
        Host.Clock.Advance(TimeProvider.System.GetUtcNow() - Host.Clock.GetUtcNow());
    }

    /// <summary>Everything that was under way comes to its end: leases run out, the bank is asked again.</summary>
    public async Task RestAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(2));
            await Host.PumpAsync();
        }
    }

    /// <summary>Saves settings as a recipe does.</summary>
    public async Task SetAsync(string section, object values)
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            var file = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(file, $$"""
                { "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "Settings", "parameters": {},
                  "steps": [{ "step": "settings", "section": "{{section}}", "values": {{JsonSerializer.Serialize(values)}} }] }
                """);
            await Host.RunRecipeAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A payment on record; its subject has the same id.</summary>
    public async Task<Guid> CreateAsync(string provider, long amount = Price, int? minutes = null, Guid? id = null)
    {
        var payment = id ?? Guid.CreateVersion7();
        await PostAsync($"fixture/pay/{payment}?subject={payment}&amount={amount}&provider={provider}{(minutes is null ? "" : "&minutes=" + minutes)}");
        return payment;
    }

    public async Task<PaymentStart> BeginAsync(Guid payment) => (await JsonAsync<PaymentStart>(HttpMethod.Post, $"fixture/pay/{payment}/begin"))!;

    public async Task<Guid> CapturedAsync(string provider = "stub", long amount = Price)
    {
        var payment = await CreateAsync(provider, amount);
        await BeginAsync(payment);
        Assert.Equal(HttpStatusCode.OK, await NoticeAsync(payment, $"Captured {amount} CNY S1"));
        return payment;
    }

    public Task CloseAsync(Guid payment) => PostAsync($"fixture/pay/{payment}/close");

    public Task<Payment?> FindAsync(Guid payment) => JsonAsync<Payment>(HttpMethod.Get, $"fixture/pay/{payment}");

    public Task<Payment?> RefreshAsync(Guid payment) => JsonAsync<Payment>(HttpMethod.Post, $"fixture/pay/{payment}/refresh");

    public Task<bool> RefundAsync(Guid payment, long amount, Guid? id = null) =>
        JsonAsync<bool>(HttpMethod.Post, $"fixture/pay/{payment}/refund/{id ?? Guid.CreateVersion7()}?amount={amount}");

    /// <summary>Events that a handler heard of a subject, first word only unless <paramref name="whole"/>.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(Guid? subject, bool whole = false)
    {
        await Host.PumpAsync();
        var heard = (await JsonAsync<List<string>>(HttpMethod.Get, "fixture/pay/events" + (subject is null ? "" : "?subject=" + subject)))!;
        return whole ? heard : [.. heard.Select(e => e.Split(' ')[0])];
    }

    public Task SaysAsync(Guid payment, string says) => PostAsync($"fixture/stub/{payment}?says={Uri.EscapeDataString(says)}");

    public Task MoodAsync(string mood) => PostAsync("fixture/stub/mood?mood=" + mood);

    public Task RefundsAsync(RefundState outcome) => PostAsync("fixture/stub/refunds?outcome=" + outcome);

    public Task<int> QuestionsAsync(Guid payment) => JsonAsync<int>(HttpMethod.Get, $"fixture/stub/{payment}/questions");

    public Task<int> RefundQuestionsAsync(Guid refund) => JsonAsync<int>(HttpMethod.Get, $"fixture/stub/refunds/{refund}/questions");

    /// <summary>The stub bank's signed notice.</summary>
    public Task<HttpStatusCode> NoticeAsync(Guid payment, string says, string? salt = null) =>
        SendNoticeAsync("stub", JsonSerializer.Serialize(new { payment, says, salt }), isGenuine: true);

    public async Task<HttpStatusCode> SendNoticeAsync(string provider, string body, bool isGenuine)
    {
        using var content = isGenuine ? Genuine(body) : new StringContent(body);
        using var answer = await Visitor.SendAsync(HttpMethod.Post, $"api/v1/payments/notices/{provider}", content);
        return answer.StatusCode;
    }

    /// <summary>A body as the stub bank signs it.</summary>
    public static HttpContent Genuine(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new ByteArrayContent(bytes) { Headers = { { "X-Stub", Convert.ToHexStringLower(HMACSHA256.HashData(StubKey, bytes)) } } };
    }

    /// <summary>Begins a payment at the sandbox and decides on it there.</summary>
    public async Task<Guid> AtCashierAsync(string decision, string fault, int? minutes = null)
    {
        var payment = await CreateAsync("sandbox", minutes: minutes);
        var cashier = await Visitor.GetAsync(new Uri((await BeginAsync(payment)).RedirectUrl!).PathAndQuery);
        await cashier.SubmitAsync(
            "main form",
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["fault"] = fault },
            decision == "pay" ? "button[value=true]" : "button[value=false]");
        return payment;
    }

    /// <summary>A number from the shop's database.</summary>
    public Task<long> CountAsync(string sql, Guid id) => Host.WithAsync<IUnitOfWork, long>(work => work.ExecuteAsync(
        async (transaction, token) =>
        {
            await using var command = transaction.Connection.CreateCommand();
            command.Transaction = transaction.DatabaseTransaction;
            command.CommandText = sql;
            var parameter = command.CreateParameter();
            parameter.ParameterName = "id";
            parameter.Value = id;
            command.Parameters.Add(parameter);
            return Convert.ToInt64(await command.ExecuteScalarAsync(token), System.Globalization.CultureInfo.InvariantCulture);
        },
        CancellationToken.None));

    public async Task PostAsync(string path)
    {
        using var answer = await Visitor.SendAsync(HttpMethod.Post, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task<T?> JsonAsync<T>(HttpMethod method, string path)
    {
        using var answer = await Visitor.SendAsync(method, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<T>();
    }
}

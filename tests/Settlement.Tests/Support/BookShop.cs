using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityKit.Data;
using CommunityKit.Testing.Databases;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Settlement.Tests.Support;

/// <summary>A shop with books: payments by the stub bank and by balance, orders as the fixture tells them.</summary>
public sealed class BookShop : IAsyncDisposable
{
    private BookShop(ModuleTestHost host)
    {
        Host = host;
        Visitor = host.Client(culture: "en");
        Staff = host.Client(TestUser.Owner, "en");
    }

    public ModuleTestHost Host { get; }

    public TestClient Visitor { get; }

    public TestClient Staff { get; }

    public static async Task<BookShop> StartAsync(DatabaseKind database = DatabaseKind.Sqlite) => new(await ModuleTestHost.StartAsync(new ModuleTestOptions
    {
        Modules = ["communitykit.settlement", "communitykit.admin", "fixture.payer", "fixture.seller"],
        Database = database,
    }));

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        Staff.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A payment for an order by the stub bank, and its money.</summary>
    public async Task<Guid> PayAsync(Guid order, long amount)
    {
        var payment = Guid.CreateVersion7();
        await PostAsync($"fixture/pay/{payment}?subject={order}&amount={amount}&provider=stub");
        await CaptureAsync(payment, amount);
        return payment;
    }

    public async Task CaptureAsync(Guid payment, long amount)
    {
        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { payment, says = $"Captured {amount} CNY N1" }));
        using var content = new ByteArrayContent(body);
        content.Headers.Add("X-Stub", Convert.ToHexStringLower(HMACSHA256.HashData("stub-key"u8.ToArray(), body)));
        using var answer = await Visitor.SendAsync(HttpMethod.Post, "api/v1/payments/notices/stub", content);
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>What <c>IPayments.BeginAsync</c> answers to a payment by balance: null when it is paid, else why not.</summary>
    public async Task<string?> SpendAsync(Guid payment, Guid order, Guid? member, long amount)
    {
        await PostAsync($"fixture/pay/{payment}?subject={order}&amount={amount}&provider=balance{(member is null ? "" : "&member=" + member)}");
        var start = await JsonAsync<JsonElement>($"fixture/pay/{payment}/begin");
        return start.GetProperty("isPaid").GetBoolean() ? null : start.GetProperty("refusal").GetString();
    }

    public Task<bool> RefundAsync(Guid payment, long amount) => JsonAsync<bool>($"fixture/pay/{payment}/refund/{Guid.CreateVersion7()}?amount={amount}");

    public Task CompleteAsync(Guid order) => PostAsync($"fixture/orders/{order}/completed");

    public async Task PumpAsync() => Assert.Equal(0, (await Host.PumpAsync()).Failed);

    /// <summary>A member with a real account.</summary>
    public async Task<Guid> RegisterAsync(string email, string name)
    {
        var folder = Directory.CreateTempSubdirectory("ck-recipe-");
        try
        {
            var file = Path.Combine(folder.FullName, "recipe.json");
            await File.WriteAllTextAsync(file, $$"""
                { "$schema": "https://communitykit.dev/schemas/recipe-1.json", "name": "Members", "parameters": {},
                  "steps": [{ "step": "accounts.users", "users": [{ "email": "{{email}}", "name": "{{name}}", "password": "correct horse battery 9", "roles": ["Member"] }] }] }
                """);
            await Host.RunRecipeAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return await Host.WithAsync<IUnitOfWork, Guid>(work => work.ExecuteAsync(
            async (transaction, token) =>
            {
                await using var command = transaction.Connection.CreateCommand();
                command.Transaction = transaction.DatabaseTransaction;
                command.CommandText = "SELECT id FROM acc_account";
                return Guid.Parse((string)(await command.ExecuteScalarAsync(token))!);
            },
            CancellationToken.None));
    }

    /// <summary>Sum of an account's entries.</summary>
    public Task<long> SumAsync(string account, Guid? owner = null) => NumberAsync(
        "SELECT COALESCE(SUM(amount_minor), 0) FROM stl_entry WHERE account = @account AND (@any = 1 OR owner_id = @owner)",
        ("account", account),
        ("any", owner is null ? 1 : 0),
        ("owner", owner ?? Guid.Empty));

    /// <summary>The admin's proof must hold.</summary>
    public async Task AssertProofAsync()
    {
        var page = await Staff.GetAsync("/admin/orders/ledger-proof");
        Assert.True(page.Has(".ck-notice--good"), page.Text("main"));
    }

    public Task<long> NumberAsync(string sql, params (string Name, object Value)[] parameters) => Host.WithAsync<IUnitOfWork, long>(work => work.ExecuteAsync(
        async (transaction, token) =>
        {
            await using var command = transaction.Connection.CreateCommand();
            command.Transaction = transaction.DatabaseTransaction;
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            return Convert.ToInt64(await command.ExecuteScalarAsync(token), CultureInfo.InvariantCulture);
        },
        CancellationToken.None));

    public async Task PostAsync(string path)
    {
        using var answer = await Visitor.SendAsync(HttpMethod.Post, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<T> JsonAsync<T>(string path)
    {
        using var answer = await Visitor.SendAsync(HttpMethod.Post, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }
}

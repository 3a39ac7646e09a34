using System.Net;
using System.Text.Json.Nodes;
using CommunityKit.Orders.Tests.Support;
using CommunityKit.Testing.Modules;

namespace CommunityKit.Orders.Tests.Invariants;

/// <summary>Buys one thing after the other. When the shop dies it takes up again where no answer came.</summary>
internal sealed class Buyer(Store store, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Purchase> _purchases = [];

    /// <summary>Numbers of the orders.</summary>
    public IEnumerable<string> Placed => _purchases.Select(purchase => purchase.Number!);

    /// <summary>Buys until the shop is dead.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="answered">Called for each answer.</param>
    public async Task BuyAsync(HostProcess shop, Action answered)
    {
        using var client = shop.Client("en");
        try
        {
            while (true)
            {
                if (_purchases.Count == 0 || _purchases[^1].IsDone)
                {
                    _purchases.Add(new Purchase(Guid.CreateVersion7().ToString(), store.Body(("rice", _random.Next(1, 4)), ("tea", _random.Next(1, 3))), _random.Next(5)));
                }

                await _purchases[^1].GoOnAsync(client, answered);
            }
        }
        catch (HttpRequestException)
        {
            // It is dead.
        }
    }

    /// <summary>Ends what was begun.</summary>
    public async Task FinishAsync(HostProcess shop)
    {
        using var client = shop.Client("en");
        while (_purchases is [.., { IsDone: false } purchase])
        {
            await purchase.GoOnAsync(client, static () => { });
        }
    }

    /// <summary>An order from its placing to what its buyer wants of it.</summary>
    private sealed class Purchase(string key, object body, int wish)
    {
        private const int Looks = 30;
        private string? _access;
        private bool _hasDecided;
        private int _looked;

        public string? Number { get; private set; }

        public bool IsDone { get; private set; }

        /// <summary>One step. What was sent without an answer is sent again, the order under the same key.</summary>
        public async Task GoOnAsync(TestClient shop, Action answered)
        {
            if (Number is null)
            {
                var placed = await SendAsync(shop, "api/v1/checkout/orders", body, key, HttpStatusCode.Created);
                (Number, _access) = (placed["number"]!.GetValue<string>(), placed["key"]!.GetValue<string>());
            }
            else if (!_hasDecided && wish > 0)
            {
                await PayAsync(shop);
            }
            else if (wish == 1 || (wish > 2 && await IsPaidAsync(shop)))
            {
                await CancelAsync(shop, inPart: wish == 4);
                IsDone = true;
            }
            else
            {
                IsDone = wish <= 2 || _looked == Looks;
            }

            answered();
        }

        /// <summary>At the bank, once; it may say that this was decided before.</summary>
        private async Task PayAsync(TestClient shop)
        {
            var begun = await SendAsync(shop, $"api/v1/orders/{Number}/payments?key={_access}", new { provider = "sandbox" }, Guid.NewGuid().ToString(), HttpStatusCode.OK);
            if (begun["redirectUrl"]?.GetValue<string>() is { } url)
            {
                var cashier = await shop.GetAsync(new Uri(url).PathAndQuery);
                if (cashier.Has("main form button[value=true]"))
                {
                    var after = await cashier.SubmitAsync("main form", button: "button[value=true]");
                    Assert.Equal(HttpStatusCode.OK, after.Status);
                }
            }

            _hasDecided = true;
        }

        private async Task<bool> IsPaidAsync(TestClient shop)
        {
            _looked++;
            return (await shop.GetJsonAsync<JsonNode>($"api/v1/orders/{Number}?key={_access}"))["state"]!.GetValue<string>() == "Paid";
        }

        private async Task CancelAsync(TestClient shop, bool inPart)
        {
            object pieces = new { };
            if (inPart)
            {
                var line = (await shop.GetJsonAsync<JsonNode>($"api/v1/orders/{Number}?key={_access}"))["lines"]![0]!;
                pieces = new { lines = new[] { new { lineId = line["id"]!.GetValue<Guid>(), quantity = 1 } } };
            }

            await SendAsync(shop, $"api/v1/orders/{Number}/cancel?key={_access}", pieces, Guid.NewGuid().ToString(), HttpStatusCode.OK, HttpStatusCode.Conflict);
        }

        private static async Task<JsonNode> SendAsync(TestClient shop, string path, object sent, string key, params HttpStatusCode[] expected)
        {
            var (status, answer) = await Store.SendAsync(shop, path, sent, key);
            Assert.True(expected.Contains(status), $"{path} answered {status}: {answer}");
            return answer!;
        }
    }
}

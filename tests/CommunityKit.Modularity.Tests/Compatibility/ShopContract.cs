namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>A contract that uses every shape of type and member, and one small module for each way of using it.</summary>
internal static class ShopContract
{
    public const string Assembly = "Acme.Shop.Contracts";

    public const string Source = """
        namespace Acme.Shop;

        public interface IPricing { decimal Price(string sku); int Rank => 1; }
        public interface ITransform<in TIn, out TOut> { TOut Apply(TIn input); }
        public interface INamed { string Name { get; } event EventHandler Renamed; }
        public interface IAsset : INamed { void Touch(); }
        public interface IMade<TSelf> where TSelf : IMade<TSelf> { static abstract TSelf Make(); }
        public interface IVisitor { void Visit<T>(T value) where T : class; void Show(in int value); }
        public interface IMarker { }

        public class Root { public string Where() => "root"; public virtual string Whose() => "root"; }
        public abstract class Handler : Root
        {
            protected Handler(string name) { Name = name; }
            public string Name { get; }
            protected int Count = 1;
            protected static int Total = 1;
            public abstract void Handle(int order);
            public virtual string Describe() => Name;
            protected virtual void OnDone() { }
            public virtual T Convert<T>(T value) where T : class => value;
        }
        public class Basket : Handler
        {
            public Basket(string name) : base(name) { }
            public override void Handle(int order) { }
            protected class Slip { public int Number = 1; }
        }

        public class Order
        {
            public Order(int id, string sku) { Id = id; Sku = sku; }
            public int Id { get; }
            public string Sku { get; set; }
            public string Note { get; init; } = "";
            public int Amount;
            public volatile int Version = 1;
            public readonly int Fixed = 3;
            public static int Limit = 10;
            public const int Maximum = 5;
            public static readonly string Prefix = "O";
            public static Order Load(string key) => new(1, key);
            public int Add(int quantity) => quantity;
            public int Add(string sku, int quantity) => quantity;
            public int Join(params int[] parts) => parts.Length;
            public T Get<T>(T value) => value;
            public void Fill(ref int a, out int b, in int c) { b = a + c; }
            public int this[int index] => index;
            public event Action<Order>? Changed;
            public void Raise() => Changed?.Invoke(this);
            public State State { get; set; }
            public Line First() => new();
            public class Line { public int Number { get; set; } }
            public int[,] Grid() => new int[1, 1];
            public static implicit operator string(Order order) => order.Sku;
        }

        public struct Cents { public long Value; public Cents(long value) { Value = value; } public static Cents operator +(Cents a, Cents b) => new(a.Value + b.Value); }
        public enum State { New, Paid, Sent }
        public delegate decimal Discount(Order order, decimal amount);
        public static class OrderExtensions { public static int Twice(this Order order) => order.Id * 2; public static decimal Use(Discount discount) => discount(Order.Load("x"), 1); }
        public sealed record Paid(string Number, decimal Amount) { public string? Method { get; init; } }
        public class Box<T> { public T Value = default!; public static Box<T> Of(T value) => new() { Value = value }; public class Lid { public int Size; } }
        public static class Boxes { public static int Count<T>(Box<T> box) => 1; public static T Same<T>(T value) => value; }
        [AttributeUsage(AttributeTargets.All)]
        public sealed class LabelAttribute : Attribute { public LabelAttribute(string text) { } public int Order { get; set; } public Type? For { get; set; } public State State { get; set; } public int Weight; }
        public static unsafe class Native { public static int Call(delegate*<int, int> function) => function(1); public static int Read(int* pointer) => *pointer; }
        public readonly struct Window { public int Width => 3; }
        public class Shape { public int Sides() => 4; }
        public class Square : Shape { }
        public interface ITool { string Use() => "used"; }
        public class Nail : ITool { }
        public static class Workshop { public static void Hammer(ITool tool) { } }
        public static class Painter { public static int Paint(Shape shape) => shape.Sides(); }
        """;

    /// <summary>The ways of using it: name to source.</summary>
    public static IReadOnlyDictionary<string, string> Modules { get; } = new Dictionary<string, string>
    {
        ["implements-pricing"] = "class P : IPricing { public decimal Price(string sku) => 1; } static class Probe { public static void Run() { IPricing p = new P(); p.Price(\"a\"); } }",
        ["implements-pricing-explicitly"] = "class P : IPricing { decimal IPricing.Price(string sku) => 1; int IPricing.Rank => 2; } static class Probe { public static void Run() { IPricing p = new P(); p.Price(\"a\"); _ = p.Rank; } }",
        ["implements-pricing-by-base"] = "class B { public decimal Price(string sku) => 1; } class P : B, IPricing { } struct S : IPricing { public decimal Price(string sku) => 2; } static class Probe { public static void Run() { ((IPricing)new P()).Price(\"a\"); ((IPricing)new S()).Price(\"a\"); } }",
        ["implements-generic"] = "class T : ITransform<string, int>, ITransform<object, string> { public int Apply(string input) => 1; string ITransform<object, string>.Apply(object input) => \"\"; } class G<X> : ITransform<X, List<X>> { public List<X> Apply(X input) => [input]; } static class Probe { public static void Run() { ITransform<string, int> t = new T(); t.Apply(\"\"); ITransform<string, object> v = new G<string>(); v.Apply(\"\"); } }",
        ["implements-asset"] = "class A : IAsset { public string Name => \"\"; public event EventHandler Renamed { add { } remove { } } public void Touch() { } } static class Probe { public static void Run() { IAsset a = new A(); a.Touch(); _ = a.Name; } }",
        ["implements-static-abstract"] = "class M : IMade<M> { public static M Make() => new(); } static class Probe { static T New<T>() where T : IMade<T> => T.Make(); public static void Run() => New<M>(); }",
        ["implements-visitor"] = "class V : IVisitor { public void Visit<T>(T value) where T : class { } public void Show(in int value) { } } static class Probe { public static void Run() { IVisitor v = new V(); v.Visit(\"\"); v.Show(1); } }",
        ["derives-handler"] = "class H : Handler { public H() : base(\"h\") { } public override void Handle(int order) { Count++; OnDone(); } public override string Describe() => base.Describe() + Name; protected override void OnDone() => base.OnDone(); } static class Probe { public static void Run() { var h = new H(); h.Handle(1); h.Describe(); } }",
        ["derives-handler-plainly"] = "class H : Handler { public H() : base(\"h\") { } public override void Handle(int order) { } } static class Probe { public static void Run() => new H().Handle(1); }",
        ["derives-handler-generically"] = "class H : Handler { public H() : base(\"h\") { } public override void Handle(int order) { } public override T Convert<T>(T value) => value; } static class Probe { public static void Run() => new H().Convert(\"\"); }",
        ["derives-basket"] = "class B : Basket { public B() : base(\"b\") { } public override string Whose() => \"b\"; public int Sum() => new Slip().Number + Total; } static class Probe { public static void Run() { var b = new B(); b.Whose(); b.Sum(); } }",
        ["calls-inherited"] = "static class Probe { public static void Run() { var b = new Basket(\"b\"); b.Where(); b.Whose(); b.Describe(); } }",
        ["constructs"] = "static class Probe { public static void Run() { new Order(1, \"a\"); } }",
        ["reads-properties"] = "static class Probe { public static void Run() { var o = Order.Load(\"a\"); _ = o.Id; _ = o.Sku; _ = o.Note; _ = o[2]; } }",
        ["sets-property"] = "static class Probe { public static void Run() { Order.Load(\"a\").Sku = \"b\"; } }",
        ["initialises"] = "static class Probe { public static void Run() { new Order(1, \"a\") { Note = \"n\" }; } }",
        ["uses-field"] = "static class Probe { public static void Run() { var o = Order.Load(\"a\"); o.Amount = 2; _ = o.Amount + o.Fixed + Order.Limit; } }",
        ["uses-volatile-field"] = "static class Probe { public static void Run() { _ = Order.Load(\"a\").Version; } }",
        ["uses-constant"] = "static class Probe { public static int Run2() => Order.Maximum; public static void Run() { if (Run2() != 5) throw new Exception(); } }",
        ["uses-static-readonly"] = "static class Probe { public static string P() => Order.Prefix; public static void Run() => P(); }",
        ["calls-add"] = "static class Probe { public static void Run() { Order.Load(\"a\").Add(1); } }",
        ["calls-add-two"] = "static class Probe { public static void Run() { Order.Load(\"a\").Add(\"b\", 1); } }",
        ["calls-params"] = "static class Probe { public static void Run() { Order.Load(\"a\").Join(1, 2); } }",
        ["calls-generic"] = "static class Probe { public static void Run() { Order.Load(\"a\").Get(1); Order.Load(\"a\").Get(\"s\"); } }",
        ["calls-by-reference"] = "static class Probe { public static void Run() { int a = 1; Order.Load(\"a\").Fill(ref a, out var b, 3); } }",
        ["subscribes"] = "static class Probe { public static void Run() { var o = Order.Load(\"a\"); o.Changed += static x => _ = x.Id; o.Raise(); } }",
        ["uses-enum"] = "static class Probe { public static void Run() { var o = Order.Load(\"a\"); o.State = State.Paid; if (o.State == State.New) throw new Exception(); } }",
        ["uses-nested"] = "static class Probe { public static void Run() { Order.Line l = Order.Load(\"a\").First(); l.Number = 3; } }",
        ["uses-grid"] = "static class Probe { public static void Run() { _ = Order.Load(\"a\").Grid()[0, 0]; } }",
        ["converts"] = "static class Probe { public static void Run() { string s = Order.Load(\"a\"); } }",
        ["uses-struct"] = "static class Probe { static Cents Sum(Cents a) => a + new Cents(2); public static void Run() { var c = Sum(new Cents(1)); c.Value++; } }",
        ["keeps-struct"] = "class Keeper { public Window Window; public Window[] All = []; } static class Probe { public static void Run() { _ = new Keeper().Window.Width; } }",
        ["binds-delegate"] = "static class Probe { public static void Run() { OrderExtensions.Use(static (order, amount) => amount + order.Id); } }",
        ["calls-extension"] = "static class Probe { public static void Run() { Order.Load(\"a\").Twice(); } }",
        ["uses-record"] = "static class Probe { public static void Run() { var p = new Paid(\"1\", 2) { Method = \"m\" }; var q = p with { Amount = 3 }; var (n, a) = q; _ = p == q; } }",
        ["uses-box"] = "static class Probe { public static void Run() { var b = Box<string>.Of(\"a\"); b.Value = \"c\"; Boxes.Count(b); Boxes.Same(3); } }",
        ["uses-box-of-int"] = "class Stock : Box<int> { } static class Probe { public static void Run() { var b = Box<int>.Of(1); _ = b.Value; Boxes.Count(b); } }",
        ["uses-lid"] = "static class Probe { public static void Run() { _ = new Box<string>.Lid().Size; } }",
        ["has-attribute"] = "[Label(\"x\", Order = 1, For = typeof(Order.Line), State = State.Sent, Weight = 2)] class A { } static class Probe { public static void Run() { } }",
        ["has-plain-attribute"] = "[Label(\"x\")] class A { } static class Probe { public static void Run() { } }",
        ["uses-function-pointer"] = "static unsafe class Probe { static int F(int x) => x; public static void Run() { Native.Call(&F); int i = 1; Native.Read(&i); } }",
        ["mentions-marker"] = "class M : IMarker { } static class Probe { public static void Run() { object m = new M(); _ = m is IMarker; } }",
        ["writes-static-field"] = "static class Probe { public static void Run() { Order.Limit = 11; } }",
        ["hammers"] = "class Box { public ITool? Tool; } static class Probe { static ITool Make() => new Nail(); public static void Run() { Workshop.Hammer(new Nail()); new Box().Tool = new Nail(); _ = Make(); } }",
        ["paints"] = "static class Probe { public static void Run() => Painter.Paint(new Square()); }",
        ["uses-nothing"] = "static class Probe { public static void Run() { } }",
    };
}

using Matchmaker.Api.Http.Errors;

namespace Matchmaker.Api.Http;

/// <summary>A request that was turned away before any document was looked at.</summary>
public static class HttpRefusal
{
    public static Refusal Method(string verb) =>
        new(
            ErrorCodes.Invalid,
            new(
                $"此地址不接受 {verb} 请求，请使用 POST（查询也可用 GET）。",
                $"{verb} is not accepted here. Use POST, or GET for queries."
            )
        )
        {
            Status = StatusCodes.Status405MethodNotAllowed,
        };

    public static Refusal NotAcceptable { get; } =
        new(
            ErrorCodes.Invalid,
            new(
                "Accept 中没有可用的类型。可用：application/graphql-response+json、application/json、text/event-stream。",
                "Accept names no type that can be given: application/graphql-response+json, "
                    + "application/json or text/event-stream."
            )
        )
        {
            Status = StatusCodes.Status406NotAcceptable,
        };

    public static Refusal ContentType { get; } =
        new(
            ErrorCodes.Invalid,
            new("请求体必须是 UTF-8 编码的 application/json。", "The body must be application/json in UTF-8.")
        )
        {
            Status = StatusCodes.Status415UnsupportedMediaType,
        };

    public static Refusal ContentEncoding { get; } =
        new(
            ErrorCodes.Invalid,
            new(
                "不接受压缩的请求体，请去掉 Content-Encoding 后直接发送 JSON。",
                "A compressed body is not accepted. Send the JSON as it is, without Content-Encoding."
            )
        )
        {
            Status = StatusCodes.Status415UnsupportedMediaType,
        };

    public static Refusal BrokenBody(int status) =>
        new(
            ErrorCodes.Invalid,
            status == StatusCodes.Status408RequestTimeout
                ? new("请求体到达得太慢，请重试。", "The body arrived too slowly. Please try again.")
                : new(
                    "请求体在传输中不完整或格式有误，请重试。",
                    "The body was cut short or wrongly framed on its way. Please try again."
                )
        )
        {
            Status = status,
        };

    public static Refusal TooLarge(int limit) =>
        new(
            ErrorCodes.LimitExceeded,
            new($"请求体超过上限 {limit} 字节。", $"The body is larger than the limit of {limit} bytes.")
        )
        {
            Status = StatusCodes.Status413PayloadTooLarge,
        };

    public static Refusal Malformed(string zh, string en) =>
        new(ErrorCodes.Invalid, new(zh, en)) { Status = StatusCodes.Status400BadRequest };

    public static Refusal TooManySubscriptions { get; } =
        new(
            ErrorCodes.LimitExceeded,
            new(
                "打开的订阅过多，请先关闭一些再试。",
                "Too many subscriptions are open. Close some of them and try again."
            )
        )
        {
            Status = StatusCodes.Status429TooManyRequests,
        };
}

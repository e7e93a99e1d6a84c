import Foundation

enum AppState: String { case foreground, background, loggedOut }

struct Details: Sendable {
    let model: String
    let osVersion: String
    let appVersion: String
    let showsNotifications: Bool
}

/// Speaks to sigpost for the user of this phone, with that user's own UserSig. No API key is in
/// the app: whoever has the app could read it.
actor Sigpost {
    private let url: String
    private let sdkAppId: Int
    private let ask: @Sendable () async throws -> GivenUserSig
    private var held: (given: GivenUserSig, since: Date)?
    private var asking: Task<GivenUserSig, Error>?
    /// What sigpost has acknowledged since the app started. Apple: never store the token.
    private var reported: String?

    /// - Parameter ask: `fromBackend` or `byExchange`
    init(url: String, sdkAppId: Int, ask: @escaping @Sendable () async throws -> GivenUserSig) {
        self.url = url
        self.sdkAppId = sdkAppId
        self.ask = ask
    }

    /// The name of this installation, the same until the app is deleted.
    static let deviceId: String = {
        if let known = UserDefaults.standard.string(forKey: "sigpost.deviceId") { return known }
        let made = UUID().uuidString
        UserDefaults.standard.set(made, forKey: "sigpost.deviceId")
        return made
    }()

    /// One that is good, for the SDK's login and for sigpost; another one when 80 % of its life is
    /// over. Only differences of this phone's clock count, so a wrong clock does no harm.
    func userSig() async throws -> GivenUserSig {
        if let (given, since) = held,
            -since.timeIntervalSinceNow < 0.8 * given.expiresAt.timeIntervalSince(given.issuedAt)
        { return given }
        if let asking { return try await asking.value }
        let since = Date()
        let task = Task { [ask] in try await ask() }
        asking = task
        defer { asking = nil }
        let given = try await task.value
        held = (given, since)
        return given
    }

    /// After 6206, 70001, `onUserSigExpired`, and when another user logs in.
    func forgetUserSig() { (held, reported) = (nil, nil) }

    /// After every login and whenever the token changes.
    func reportDevice(certificateId: Int, token: String, _ details: Details) async throws {
        let user = try await pathUser()
        let now = "\(user) \(certificateId) \(token) \(details)"
        if now == reported { return }
        try await send("PUT", "/v1/apps/\(sdkAppId)/users/\(user)/devices/\(Self.deviceId)", [
            "certificateId": certificateId,
            "token": token,
            "platform": "ios",
            "model": details.model,
            "osVersion": details.osVersion,
            "appVersion": details.appVersion,
            "notificationsEnabled": details.showsNotifications,
        ])
        reported = now
    }

    /// Before the logout, while the UserSig is still good.
    func deleteDevice() async throws {
        let user = try await pathUser()
        try await send("DELETE", "/v1/apps/\(sdkAppId)/users/\(user)/devices/\(Self.deviceId)")
        reported = nil
    }

    func reportPresence(_ state: AppState) async throws {
        let user = try await pathUser()
        try await send("PUT", "/v1/apps/\(sdkAppId)/users/\(user)/presence/\(Self.deviceId)", [
            "platform": "ios",
            "state": state.rawValue,
        ])
    }

    private func pathUser() async throws -> String {
        let safe = CharacterSet(charactersIn: "-_").union(.alphanumerics)
        return try await userSig().userId.addingPercentEncoding(withAllowedCharacters: safe) ?? ""
    }

    private func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws {
        for last in [false, true] {
            var request = URLRequest(url: URL(string: url + path)!, timeoutInterval: 10)
            request.httpMethod = method
            let own = try await userSig()
            request.setValue("UserSig \(own.userSig)", forHTTPHeaderField: "Authorization")
            if let body {
                request.setValue("application/json", forHTTPHeaderField: "Content-Type")
                request.httpBody = try JSONSerialization.data(withJSONObject: body)
            }
            let (data, answer) = try await URLSession.shared.data(for: request)
            let status = (answer as? HTTPURLResponse)?.statusCode ?? 0
            if (200..<300).contains(status) { return }
            // Refused: it may have ended, or the SecretKey was changed. A new one, once.
            if status == 401 && !last { held = nil } else { throw problem(data) }
        }
    }
}

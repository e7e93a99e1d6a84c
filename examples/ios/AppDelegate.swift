import ImSDK_Plus  // Tencent's Chat SDK
import UIKit
import UserNotifications

@main
final class AppDelegate: UIResponder, UIApplicationDelegate, V2TIMSDKListener {
    private static let sdkAppId = 1_400_000_001
    /// Tencent's certificate ID, which is also its ID in sigpost. Builds from Xcode have tokens of
    /// Apple's sandbox, TestFlight and the App Store have production tokens: two certificates.
    #if DEBUG
    private static let certificateId = 12
    #else
    private static let certificateId = 11
    #endif

    private let sigpost = Sigpost(
        url: "https://sigpost.example.com", sdkAppId: AppDelegate.sdkAppId
    ) {
        try await fromBackend(URL(string: "https://api.example.com/usersig")!)
    }
    private var token: Data?
    private var isLoggedIn = false
    private var lastReport: Task<Void, Never>?

    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        V2TIMManager.sharedInstance().addIMSDKListener(listener: self)
        V2TIMManager.sharedInstance().initSDK(Int32(Self.sdkAppId), config: V2TIMSDKConfig())
        // At every start: the token may be another one by now. It comes without permission too.
        application.registerForRemoteNotifications()
        let center = NotificationCenter.default
        for (name, state) in [
            (UIApplication.didBecomeActiveNotification, AppState.foreground),
            // There is no third one: iOS ends a suspended app without a word, also when the user
            // swipes it away. sigpost learns that from Tencent's callbacks.
            (UIApplication.didEnterBackgroundNotification, AppState.background),
        ] {
            center.addObserver(forName: name, object: nil, queue: .main) { [weak self] _ in
                MainActor.assumeIsolated { self?.report(state) }
            }
        }
        return true
    }

    func application(
        _ application: UIApplication,
        didRegisterForRemoteNotificationsWithDeviceToken deviceToken: Data
    ) {
        token = deviceToken
        useToken()
    }

    func application(
        _ application: UIApplication,
        didFailToRegisterForRemoteNotificationsWithError error: Error
    ) {
        // Report nothing in its place: no made-up token, no "null".
        print("no device token:", error.localizedDescription)
    }

    /// When your own login is done, at a start with a session, and after `onUserSigExpired`.
    @MainActor
    func logIn() async throws {
        let given = try await sigpost.userSig()
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, Error>) in
            V2TIMManager.sharedInstance().login(userID: given.userId, userSig: given.userSig) {
                done.resume()
            } fail: { code, text in
                done.resume(throwing: ChatError(code: code, text: text ?? ""))
            }
        }
        isLoggedIn = true
        let center = UNUserNotificationCenter.current()
        _ = try? await center.requestAuthorization(options: [.alert, .sound])
        useToken()
        report(UIApplication.shared.applicationState == .background ? .background : .foreground)
    }

    /// In this order: what needs the UserSig comes first.
    @MainActor
    func logOut() async {
        isLoggedIn = false
        await lastReport?.value
        try? await sigpost.reportPresence(.loggedOut)
        try? await sigpost.deleteDevice()
        await sigpost.forgetUserSig()
        V2TIMManager.sharedInstance().logout(succ: nil, fail: nil)
    }

    func onUserSigExpired() {
        Task {
            await sigpost.forgetUserSig()
            try? await logIn()
        }
    }

    /// Tencent and sigpost each need it, after the login: whichever comes later calls this.
    private func useToken() {
        guard isLoggedIn, let token else { return }
        let config = V2TIMAPNSConfig()
        (config.businessID, config.token) = (Int32(Self.certificateId), token)
        V2TIMManager.sharedInstance().setAPNS(config: config, succ: nil, fail: nil)
        inTurn { try await $0.reportDevice(token) }
    }

    private func report(_ state: AppState) {
        if isLoggedIn { inTurn { try await $0.sigpost.reportPresence(state) } }
    }

    private func reportDevice(_ token: Data) async throws {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        let version = Bundle.main.object(forInfoDictionaryKey: "CFBundleShortVersionString")
        let details = Details(
            model: UIDevice.current.model,
            osVersion: UIDevice.current.systemVersion,
            appVersion: version as? String ?? "unknown",
            showsNotifications: settings.authorizationStatus == .authorized)
        // All bytes, as hexadecimal text; not `description`, which is cut short.
        let text = token.map { String(format: "%02x", $0) }.joined()
        try await sigpost.reportDevice(certificateId: Self.certificateId, token: text, details)
    }

    /// One after the other, so that an old state never overtakes a new one.
    private func inTurn(_ work: @escaping (AppDelegate) async throws -> Void) {
        let app = UIApplication.shared
        // Some seconds more, for the report of going to the background.
        var time = UIBackgroundTaskIdentifier.invalid
        time = app.beginBackgroundTask { app.endBackgroundTask(time) }
        lastReport = Task { [lastReport, time] in
            await lastReport?.value
            // Shows sigpost's problem with its remedy, never a token. The next start reports again.
            do { try await work(self) } catch { print("sigpost:", error) }
            app.endBackgroundTask(time)
        }
    }
}

/// 6206 and 70001: the UserSig has ended. Forget it and log in again.
struct ChatError: Error { let code: Int32; let text: String }

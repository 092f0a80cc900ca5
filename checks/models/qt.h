// Qt: texts and bytes, the network, settings and the command line.
#pragma once

#include "std-all.h"

class QObject {
public:
  QObject(QObject *parent = nullptr);
  virtual ~QObject();
  template <class... T> static void connect(T &&...);
};
#define Q_OBJECT
#define signals public
#define slots
#define emit
#define Q_SIGNALS public
#define Q_SLOTS
#define SIGNAL(x) #x
#define SLOT(x) #x

template <class T> class QList {
public:
  const T &at(int index) const;
  T &operator[](int index);
  const T &operator[](int index) const;
  T value(int index) const;
  T &first(), &last(), &front();
  const T &first() const, &last() const, &front() const;
  const T &constFirst() const, &constLast() const;
  T takeFirst();
  const T *begin() const, *end() const;
  int size() const, count() const;
  bool isEmpty() const;
  void append(const T &value);
  QList &operator<<(const T &value);
};
class QString;
class QByteArray {
public:
  QByteArray();
  QByteArray(const char *bytes, int size = -1);
  char *data();
  const char *data() const;
  const char *constData() const;
  operator const char *() const;
  std::string toStdString() const;
  QByteArray trimmed() const;
  QList<QByteArray> split(char separator) const;
  static QByteArray fromStdString(const std::string &text);
  static QByteArray fromBase64(const QByteArray &text);
  int size() const;
  bool isEmpty() const;
  QByteArray &append(const QByteArray &bytes);
  QByteArray &operator+=(const QByteArray &bytes);
};
class QStringList;
class QString {
public:
  QString();
  QString(const char *text);
  static QString fromStdString(const std::string &text);
  static QString fromLocal8Bit(const char *text, int size = -1);
  static QString fromUtf8(const char *text, int size = -1);
  static QString fromUtf8(const QByteArray &text);
  static QString fromLatin1(const char *text, int size = -1);
  std::string toStdString() const;
  std::wstring toStdWString() const;
  QByteArray toUtf8() const;
  QByteArray toLocal8Bit() const;
  QByteArray toLatin1() const;
  QString arg(const QString &text) const;
  QString trimmed() const;
  QStringList split(const QString &separator) const;
  bool isEmpty() const;
  int size() const;
  QString &operator+=(const QString &);
  friend QString operator+(const QString &, const QString &);
  friend bool operator==(const QString &, const QString &);
};
class QStringList : public QList<QString> {
public:
  QString join(const QString &separator) const;
};
#define QStringLiteral(text) QString(text)
#define QLatin1String(text) QString(text)

class QVariant {
public:
  QVariant();
  QVariant(const QString &text);
  QVariant(const char *text);
  QString toString() const;
  QStringList toStringList() const;
  QByteArray toByteArray() const;
  template <class T> T value() const;
  bool isValid() const;
};
class QUrl {
public:
  QUrl(const QString &text);
  QString toString() const, path() const, toLocalFile() const;
};

class QIODevice : public QObject {
public:
  enum OpenModeFlag { ReadOnly = 1, WriteOnly = 2, ReadWrite = 3, Text = 16 };
  QByteArray readAll();
  QByteArray readLine(long long most = 0);
  QByteArray read(long long most);
  long long read(char *data, long long most);
  long long write(const QByteArray &bytes);
  bool open(OpenModeFlag mode);
  void close();
};
class QFile : public QIODevice {
public:
  QFile(const QString &name);
};

// QtNetwork
class QNetworkRequest {
public:
  explicit QNetworkRequest(const QUrl &url);
};
class QNetworkReply : public QIODevice {
public:
  QUrl url() const;
  int error() const;
  void deleteLater();
  void finished();
};
class QNetworkAccessManager : public QObject {
public:
  explicit QNetworkAccessManager(QObject *parent = nullptr);
  void finished(QNetworkReply *reply);
  QNetworkReply *get(const QNetworkRequest &request);
  QNetworkReply *post(const QNetworkRequest &request, const QByteArray &data);
};
class QAbstractSocket : public QIODevice {
public:
  void connectToHost(const QString &host, unsigned short port);
  bool waitForReadyRead(int timeout = 30000);
};
class QTcpSocket : public QAbstractSocket {};
class QSslSocket : public QTcpSocket {};
class QNetworkDatagram {
public:
  QByteArray data() const;
};
class QUdpSocket : public QAbstractSocket {
public:
  long long readDatagram(char *data, long long most);
  QNetworkDatagram receiveDatagram();
};
class QLocalSocket : public QIODevice {};
class QWebSocket : public QObject {
public:
  void textMessageReceived(const QString &message);
  void binaryMessageReceived(const QByteArray &message);
  void textFrameReceived(const QString &frame, bool last);
  void binaryFrameReceived(const QByteArray &frame, bool last);
};
class QMqttTopicName {
public:
  QString name() const;
};
class QMqttClient : public QObject {
public:
  void messageReceived(const QByteArray &message, const QMqttTopicName &topic);
};

// Settings
class QSettings : public QObject {
public:
  enum Format { NativeFormat, IniFormat };
  QSettings(const QString &file, Format format, QObject *parent = nullptr);
  explicit QSettings(const QString &organization,
                     const QString &application = QString());
  QSettings();
  QVariant value(const QString &key, const QVariant &other = QVariant()) const;
  void setValue(const QString &key, const QVariant &value);
  void beginGroup(const QString &name), endGroup();
};
class QJsonObject;
class QJsonArray;
class QJsonValue {
public:
  QString toString() const;
  QJsonObject toObject() const;
  QJsonArray toArray() const;
};
class QJsonObject {
public:
  QJsonValue value(const QString &key) const;
  QJsonValue operator[](const QString &key) const;
  bool contains(const QString &key) const;
};
class QJsonArray {
public:
  QJsonValue at(int index) const;
  QJsonValue operator[](int index) const;
  int size() const;
};
class QJsonDocument {
public:
  static QJsonDocument fromJson(const QByteArray &text);
  QJsonObject object() const;
  QJsonArray array() const;
  QJsonValue operator[](const QString &key) const;
};

// The command line
class QCoreApplication : public QObject {
public:
  QCoreApplication(int &count, char **arguments);
  static QStringList arguments();
  static int exec();
};
class QApplication : public QCoreApplication {
public:
  using QCoreApplication::QCoreApplication;
};
class QCommandLineOption {
public:
  QCommandLineOption(const QString &name, const QString &description,
                     const QString &value = QString(),
                     const QString &other = QString());
};
class QCommandLineParser {
public:
  bool addOption(const QCommandLineOption &option);
  void addPositionalArgument(const QString &name, const QString &description);
  void addHelpOption(), addVersionOption();
  void process(const QCoreApplication &application);
  QString value(const QString &name) const;
  QString value(const QCommandLineOption &option) const;
  QStringList values(const QString &name) const;
  QStringList positionalArguments() const;
  bool isSet(const QString &name) const;
  bool isSet(const QCommandLineOption &option) const;
};
class QFileDialog {
public:
  template <class... T> static QString getOpenFileName(T &&...);
};
QByteArray qgetenv(const char *name);
QString qEnvironmentVariable(const char *name);
QString qEnvironmentVariable(const char *name, const QString &other);
